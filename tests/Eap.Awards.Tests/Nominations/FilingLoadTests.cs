using Eap.Applications.Process;
using Eap.Awards.Nominations;
using Eap.Awards.Rules;
using Eap.Plans.Allocations;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using static Eap.Testing.NominationSite;

namespace Eap.Awards.Tests.Nominations;

/// <summary>Two hundred real forms over HTTP at once, handed in and then recommended for the places of one union, on both engines.</summary>
public sealed class FilingLoadTests
{
    private const int Many = 200;
    private const int Places = 5;
    private const int AtATime = 8;

    [Theory, EachEngine]
    public async Task File_TwoHundredAtOnceForFivePlaces_LosesNothing_AndFiveAreRecommended(DatabaseEngine engine)
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Engine = engine });
        At(site, "2018-09-24 10:00");
        await OpenAsync(site, Web.AwardSite.Studios);
        await site.InUnitAsync(async unit =>
        {
            var district = await unit.Db.Set<Organizations.Directory.Organization>().Where(row => row.Name == District).Select(row => row.OrganizationId).SingleAsync();
            await unit.Db.Set<Allocation>().Where(row => row.Metric == "StarStudio" && row.OrganizationId == district).ExecuteUpdateAsync(set => set.SetProperty(row => row.Planned, Places));
        });
        At(site, "2018-10-15 10:00");
        var (officer, _) = await OfficerAsync(site);
        var checks = await EachAsync(Enumerable.Range(0, Many), async number =>
        {
            var id = await FillAsync(site, officer, StudioForm, part => part["StudioName"] = Text($"例群{number}工作室"));
            return (Id: id, Page: (await officer.GetPageAsync($"/apply/{StudioForm}/{id}/check")).ShouldBeOk());
        });

        var filed = await Task.WhenAll(checks.Select(check => Task.Run(() => officer.SubmitFormAsync(check.Page, form: "form[action$='/submit']"))));

        Assert.All(filed.Zip(checks), pair => Assert.Equal($"/my/{pair.Second.Id}/receipt", pair.First.Location));
        var records = await site.QueryAsync(db => db.Set<ApplicationRecord>().AsNoTracking().Where(row => row.ContentType == StudioForm).ToListAsync());
        Assert.Equal((Many, Many), (records.Count(row => row.Status == ApplicationStatus.Submitted), records.Select(row => row.ReceiptNumber).Distinct().Count()));
        Assert.Equal(Many, await site.QueryAsync(db => db.Set<Nomination>().CountAsync(row => row.Stage == NominationStage.UnitPublicity)));

        // The union above decides about all of them in the same moment.
        var district = await site.SignInAsync(RoleNames.UnionAdministrator, District);
        var desks = await EachAsync(checks, async check => (check.Id, Page: (await district.GetPageAsync($"/admin/applications/{check.Id}")).ShouldBeOk()));
        var answers = await Task.WhenAll(desks.Select(desk => Task.Run(() => district.SubmitFormAsync(desk.Page, new() { ["outcome"] = "Accepted" }, "form.review"))));

        var stages = await site.QueryAsync(db => db.Set<Nomination>().AsNoTracking().ToDictionaryAsync(row => row.ContentItemId, row => row.Stage));
        Assert.Equal((Places, Many - Places), (stages.Values.Count(stage => stage == NominationStage.Recommended), stages.Values.Count(stage => stage == NominationStage.UnitPublicity)));
        foreach (var (desk, answer) in desks.Zip(answers).Where(pair => stages[pair.First.Id] == NominationStage.UnitPublicity))
            Assert.Contains($"“星级工作室”的名额（{Places} 个）已经用完", answer.Location is null ? answer.BodyText : (await district.GetPageAsync($"/admin/applications/{desk.Id}")).BodyText);
        Assert.Equal(Places, await site.QueryAsync(db => db.Set<Allocation>().Where(row => row.Metric == "StarStudio").SumAsync(row => row.Taken)));
        Assert.Empty(await site.UseAsync<AllocationCounters, IReadOnlyList<WrongCounter>>(counters => counters.FindAsync(CancellationToken.None)));
        // Whoever was told so still has everything, and can be decided about when a place is free again.
        Assert.Equal(Many, await site.QueryAsync(db => db.Set<ApplicationRecord>().CountAsync(row => row.ContentType == StudioForm && row.FiledUtc != null && row.Status == ApplicationStatus.Submitted)));
    }

    private static async Task<TResult[]> EachAsync<T, TResult>(IEnumerable<T> all, Func<T, Task<TResult>> make)
    {
        using var turns = new SemaphoreSlim(AtATime);
        return await Task.WhenAll(all.Select(one => Task.Run(async () =>
        {
            await turns.WaitAsync();
            try
            {
                return await make(one);
            }
            finally
            {
                turns.Release();
            }
        })));
    }
}
