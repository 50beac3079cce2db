using Eap.Plans.Allocations;
using Eap.Platform.Data;
using Eap.Testing;

namespace Eap.Plans.Tests.Engine;

/// <summary>Places under load, on both engines.</summary>
public sealed class PlaceTakerTests(PlanSites sites)
{
    private const int Takers = 200;

    [Theory, EachEngine]
    public async Task Take_TwoHundredForTheLastFive_FiveSucceedTheOthersAreToldWhy(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var row = await PlanSites.RowAsync(site, 2101, planned: 20, AllocationKind.Cap);
        for (var taken = 0; taken < 15; taken++) await PlanSites.TakeAsync(site, row.OrganizationId, 2101);

        var answers = await Task.WhenAll(Enumerable.Range(0, Takers).Select(_ => Task.Run(() => PlanSites.TakeAsync(site, row.OrganizationId, 2101))));

        Assert.Equal([16, 17, 18, 19, 20], answers.OfType<PlaceAnswer.Taken>().Select(answer => answer.Number).Order());
        Assert.Equal(Takers - 5, answers.OfType<PlaceAnswer.Full>().Count());
        Assert.All(answers.OfType<PlaceAnswer.Full>(), full => Assert.Equal("例行奖励的名额（20 个）已经用完。依据：通知附件9：名额按单位分。", full.Why.ToString()));
        Assert.Equal(20, await PlanSites.TakenAsync(site, row));
        Assert.Equal(20, (await PlanSites.UsesAsync(site, row)).Count(use => use.IsTaken));
    }

    [Theory, EachEngine]
    public async Task Release_ThenTake_GivesTheFreedPlaceToExactlyOne(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var row = await PlanSites.RowAsync(site, 2102, planned: 1, AllocationKind.Cap);
        var holder = PlanSites.NewId(site);
        await PlanSites.TakeAsync(site, row.OrganizationId, 2102, holder);

        var released = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => PlanSites.ReleaseAsync(site, holder))));
        var again = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => PlanSites.TakeAsync(site, row.OrganizationId, 2102))));

        Assert.Single(released, done => done);
        Assert.Single(again, answer => answer.IsHeld);
        Assert.Equal(1, await PlanSites.TakenAsync(site, row));
        Assert.False(await PlanSites.ReleaseAsync(site, holder));
    }

    [Theory, EachEngine]
    public async Task Take_SameSubjectManyTimesAtOnce_HoldsOnePlace(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var row = await PlanSites.RowAsync(site, 2103, planned: 5, AllocationKind.Cap);
        var subject = PlanSites.NewId(site);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => PlanSites.TakeAsync(site, row.OrganizationId, 2103, subject))));

        Assert.All(answers, answer => Assert.Equal(1, Assert.IsType<PlaceAnswer.Taken>(answer).Number));
        Assert.Equal(1, await PlanSites.TakenAsync(site, row));
    }
}
