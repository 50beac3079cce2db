using Eap.Contents.Management;
using Eap.Contents.Parts.Titles;
using Eap.Plans.Allocations;
using Eap.Platform.Data;
using Eap.Testing;
using Eap.Workflows.Instances;
using Eap.Workflows.Types;
using Microsoft.EntityFrameworkCore;

namespace Eap.Plans.Tests.Engine;

public sealed class AllocationActivitiesTests(PlanSites sites)
{
    [Theory, EachEngine]
    public async Task Submit_OnADuty_TakesThenGoesByBeyondWhereThePlaceIsGivenBack(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var row = await PlanSites.RowAsync(site, 2120, planned: 1, AllocationKind.Duty);

        var (first, second) = (await SubmitAsync(site, 2120), await SubmitAsync(site, 2120));

        Assert.Equal(["s:Done", "take:Taken"], first.Select(entry => $"{entry.ActivityId}:{entry.Outcome}"));
        Assert.Equal(["s:Done", "take:Beyond", "give:Done"], second.Select(entry => $"{entry.ActivityId}:{entry.Outcome}"));
        Assert.Equal("2120 年第 2 个，计划 1 个：计划外。", second[1].Note);
        Assert.Equal(1, await PlanSites.TakenAsync(site, row));
    }

    [Fact]
    public async Task Submit_OnAFullCap_GoesByFullWithTheClauseInTheJournal()
    {
        var site = await sites.OnAsync(DatabaseEngine.Sqlite);
        await PlanSites.RowAsync(site, 2121, planned: 0, AllocationKind.Cap);

        var steps = await SubmitAsync(site, 2121);

        Assert.Equal(["s:Done", "take:Full", "late:Done"], steps.Select(entry => $"{entry.ActivityId}:{entry.Outcome}"));
        Assert.Contains("依据：通知附件9", steps[1].Note);
    }

    [Fact]
    public async Task Submit_InAYearWithoutPlan_GoesByNotPlanned()
    {
        var site = await sites.OnAsync(DatabaseEngine.Sqlite);

        Assert.Equal(["s:Done", "take:NotPlanned", "late:Done"], (await SubmitAsync(site, 2199)).Select(entry => $"{entry.ActivityId}:{entry.Outcome}"));
    }

    private static async Task<List<JournalEntry>> SubmitAsync(SiteHost site, int year)
    {
        var root = await site.Data.OrganizationNamedAsync(null);
        await site.InUnitAsync(unit => unit.Get<WorkflowTypes>().SaveAsync(unit, PlanSites.TakingFlow(year), null, CancellationToken.None));
        var item = await site.InUnitAsync(async unit =>
        {
            var made = await unit.Get<IContentManager>().NewAsync("Wish", root.OrganizationId);
            made.Apply(new TitlePart { Title = "愿望" });
            return (await unit.Get<IContentManager>().SaveDraftAsync(made, null)).Item;
        });
        await site.InUnitAsync(unit => unit.Get<IContentManager>().SubmitAsync(item.ContentItemId));
        for (var tick = 0; tick < 3; tick++) await site.TickAsync();
        await site.InUnitAsync(unit => WorkflowTypes.RemoveAsync(unit, $"wish{year}", CancellationToken.None));
        return await site.QueryAsync(async db =>
        {
            var flow = await db.Set<Workflow>().SingleAsync(found => found.CorrelationId == item.ContentItemId);
            return await db.Set<JournalEntry>().Where(entry => entry.WorkflowId == flow.WorkflowId).OrderBy(entry => entry.Number).ToListAsync();
        });
    }
}
