using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Platform.Audit;
using Eap.Platform.Checks;
using Eap.Platform.Data;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Plans.Tests.Engine;

public sealed class DutyTests(PlanSites sites)
{
    private Task<SiteHost> SiteAsync() => sites.OnAsync(DatabaseEngine.Sqlite);

    [Fact]
    public async Task Take_BeyondADuty_IsRecordedAsBeyondAndNeverRefused()
    {
        var site = await SiteAsync();
        var row = await PlanSites.RowAsync(site, 2110, planned: 2, AllocationKind.Duty);

        var answers = new List<PlaceAnswer>();
        for (var i = 0; i < 3; i++) answers.Add(await PlanSites.TakeAsync(site, row.OrganizationId, 2110));

        Assert.Equal([1, 2], answers.OfType<PlaceAnswer.Taken>().Select(taken => taken.Number));
        Assert.Equal(3, Assert.IsType<PlaceAnswer.Beyond>(answers[2]).Number);
        Assert.Equal([false, false, true], (await PlanSites.UsesAsync(site, row)).Select(use => use.IsBeyond));
    }

    [Fact]
    public async Task Take_OfADutyOfZero_IsBeyondAndOfACapOfZeroFull()
    {
        var site = await SiteAsync();
        var (duty, cap) = (await PlanSites.RowAsync(site, 2111, planned: 0, AllocationKind.Duty), await PlanSites.RowAsync(site, 2112, planned: 0, AllocationKind.Cap));

        Assert.IsType<PlaceAnswer.Beyond>(await PlanSites.TakeAsync(site, duty.OrganizationId, 2111));
        Assert.IsType<PlaceAnswer.Full>(await PlanSites.TakeAsync(site, cap.OrganizationId, 2112));
    }

    [Fact]
    public async Task Take_ByAUnitBelow_ComesFromTheUnionAboveThatHasARow()
    {
        var site = await SiteAsync();
        var row = await PlanSites.RowAsync(site, 2113, planned: 2, AllocationKind.Duty);
        var root = await site.Data.OrganizationNamedAsync(null);
        var district = await site.Data.OrganizationAsync("例一区总工会", root.Code);
        var enterprise = await site.Data.OrganizationAsync("例一厂工会", district.Code, OrganizationKind.EnterpriseUnion);

        var taken = Assert.IsType<PlaceAnswer.Taken>(await PlanSites.TakeAsync(site, enterprise.OrganizationId, 2113));

        Assert.Equal(row.OrganizationId, taken.OrganizationId);
    }

    [Fact]
    public async Task Take_WhatTheUnitWasNotGiven_SaysSoWithTheClause()
    {
        var site = await SiteAsync();
        var row = await PlanSites.RowAsync(site, 2114, planned: 2, AllocationKind.Cap);
        var zone = await site.Data.OrganizationAsync("例二区总工会", (await site.Data.OrganizationNamedAsync(null)).Code);
        await site.InUnitAsync(unit =>
        {
            unit.Db.Add(new Allocation { PlanItemId = row.PlanItemId, Metric = "Other", OrganizationId = zone.OrganizationId, Year = 2114, Planned = 1 });
            return Task.CompletedTask;
        });

        var none = Assert.IsType<PlaceAnswer.NotPlanned>(await PlanSites.TakeAsync(site, zone.OrganizationId, 2114));

        Assert.Equal("例行奖励没有分给例二区总工会。依据：通知附件9：名额按单位分。", none.Why.ToString());
        Assert.Equal(0, await PlanSites.TakenAsync(site, row));
    }

    [Fact]
    public async Task Take_WithTwoPlansOfOneYear_ComesFromTheOneThatAllocatesIt()
    {
        var site = await SiteAsync();
        var row = await PlanSites.RowAsync(site, 2117, planned: 2, AllocationKind.Duty);
        var other = await site.Data.PlanAsync(2117);
        await site.Data.AllocationAsync(other, "Other", 3);

        Assert.Equal(row.OrganizationId, Assert.IsType<PlaceAnswer.Taken>(await PlanSites.TakeAsync(site, row.OrganizationId, 2117)).OrganizationId);
        Assert.Equal(1, await PlanSites.TakenAsync(site, row));
    }

    [Fact]
    public async Task Take_InAYearNoPlanCovers_IsNotPlannedAndDoesNotCiteTheNotice()
    {
        var site = await SiteAsync();
        var row = await PlanSites.RowAsync(site, 2115, planned: 2, AllocationKind.Duty);

        var none = Assert.IsType<PlaceAnswer.NotPlanned>(await PlanSites.TakeAsync(site, row.OrganizationId, 2198));

        Assert.StartsWith("2198 年还没有分配。依据：本市规定", none.Why.ToString());
    }

    [Fact]
    public async Task Counter_ThatIsWrong_IsFoundByVerifyAndPutRightAtNight()
    {
        var site = await SiteAsync();
        var row = await PlanSites.RowAsync(site, 2116, planned: 5, AllocationKind.Cap);
        await PlanSites.TakeAsync(site, row.OrganizationId, 2116);
        await site.InUnitAsync(unit => unit.Db.Set<Allocation>().Where(found => found.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(found => found.Taken, 4)));

        var found = await site.UseAsync<IServiceProvider, IReadOnlyList<string>>(services => services.GetServices<ISiteCheck>().Single(check => check.Title == "名额计数").FindAsync(CancellationToken.None));
        site.Clock.Advance(TimeSpan.FromDays(1));
        await site.TickAsync();

        Assert.Contains("计数 4，实际占用 1", Assert.Single(found));
        Assert.Equal(1, await PlanSites.TakenAsync(site, row));
        // People read what the plan calls it, not its code.
        Assert.Equal($"名额计数（{PlanSites.Prizes.Title}）由 4 改为 1", await site.QueryAsync(db => db.Set<AuditEvent>().Where(line => line.Name == "CounterCorrected" && line.SubjectId == row.PlanItemId).Select(line => line.Summary).SingleAsync()));
    }
}
