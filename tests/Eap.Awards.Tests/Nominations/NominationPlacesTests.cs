using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Plans.Allocations;
using Eap.Platform.Data;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Tests.Nominations;

/// <summary>Places under load, on both engines.</summary>
public sealed class NominationPlacesTests(EnginesFixture sites) : IClassFixture<EnginesFixture>
{
    private const int Takers = 200;

    [Theory, EachEngine]
    public async Task Take_TwoHundredAtOnce_ThePlacesHold_AndWhatIsGivenBackIsTakenOnce(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        NominationSite.At(site, "2018-09-24 10:00");
        var yearly = await NominationSite.OpenAsync(site, Web.AwardSite.Yearly);
        var studios = await NominationSite.OpenAsync(site, Web.AwardSite.Studios);
        var city = await site.Data.OrganizationNamedAsync(null);
        var unions = await site.QueryAsync(db => db.Set<Organizations.Directory.Organization>().Where(row => row.Path.StartsWith(city.Path)).OrderBy(row => row.Id).Select(row => row.OrganizationId).Take(20).ToListAsync());
        var shared = await NominateAsync(site, yearly, "advanced-unit", unions);
        var allotted = await NominateAsync(site, studios, "star-studio", unions);

        var took = await Task.WhenAll(shared.Concat(allotted).Select(id => Task.Run(() => TakeAsync(site, id))));

        Assert.Equal(3, took.Take(Takers).Count(refusal => refusal is null));
        Assert.All(took.Take(Takers).OfType<string>(), refusal => Assert.Contains("“先进单位”的名额（3 个）已经用完", refusal));
        Assert.Equal(6, took.Skip(Takers).Count(refusal => refusal is null));
        var rows = await site.QueryAsync(db => db.Set<Allocation>().AsNoTracking().Where(row => row.Metric == "StarStudio" && row.Planned > 0).ToListAsync());
        Assert.Equal((6, true), (rows.Count, rows.TrueForAll(row => row.Taken == row.Planned)));

        // The holders leave while everybody else asks again: still three.
        var holders = shared.Where((_, place) => took[place] is null).ToList();
        await Task.WhenAll(shared.Select(id => Task.Run(() => holders.Contains(id) ? LeaveAsync(site, id) : TakeAsync(site, id))));
        await Task.WhenAll(shared.Except(holders).Select(id => Task.Run(() => TakeAsync(site, id))));
        var row = await site.QueryAsync(db => db.Set<Allocation>().AsNoTracking().SingleAsync(found => found.Metric == $"Award-{yearly}-advanced-unit"));
        Assert.Equal((3, 3), (row.Taken, await site.QueryAsync(db => db.Set<AllocationUse>().CountAsync(use => use.AllocationId == row.Id && use.IsTaken))));
        Assert.Empty(await site.UseAsync<AllocationCounters, IReadOnlyList<WrongCounter>>(counters => counters.FindAsync(CancellationToken.None)));
        // A counter that went wrong is put right at night, and written down with the words people read.
        await site.InUnitAsync(unit => unit.Db.Set<Allocation>().Where(found => found.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(found => found.Taken, 9)));
        await site.QueryAsync(db => db.Set<Eap.Platform.Scheduling.DueWork>().Where(work => work.Kind == "ReconcileAllocations").ExecuteUpdateAsync(set => set.SetProperty(work => work.DueUtc, site.Clock.GetUtcNow().UtcDateTime)));
        await site.TickAsync();
        var trail = await site.QueryAsync(db => db.Set<Eap.Platform.Audit.AuditEvent>().Where(row => row.Name == "PlaceTaken" || row.Name == "PlaceReleased" || row.Name == "CounterCorrected").Select(row => row.Summary).ToListAsync());
        Assert.Contains(trail, line => line.StartsWith("退回名额（2018年度先进单位、优秀个人“先进单位”）", StringComparison.Ordinal));
        Assert.Contains("名额计数（2018年度先进单位、优秀个人“先进单位”）由 9 改为 3", trail);
        Assert.DoesNotContain(trail, line => line.Contains("Award-", StringComparison.Ordinal));
    }

    [Theory, EachEngine]
    public async Task File_OnePersonByFourUnionsAtOnce_OneStandsAndTheOthersReadWhy(DatabaseEngine engine)
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Engine = engine });
        NominationSite.At(site, "2018-09-24 10:00");
        await NominationSite.OpenAsync(site, Web.AwardSite.Yearly);
        NominationSite.At(site, "2018-10-15 10:00");
        var checks = new List<(SiteClient Officer, SitePage Page)>();
        for (var i = 0; i < 4; i++)
        {
            var (officer, _) = await NominationSite.OfficerAsync(site);
            var id = await NominationSite.FillAsync(site, officer, change: part => (part["Name"], part["WorkUnit"]) = (NominationSite.Text("例一鸣"), NominationSite.Text("例研究所")));
            checks.Add((officer, (await officer.GetPageAsync($"/apply/{NominationSite.PersonForm}/{id}/check")).ShouldBeOk()));
        }

        var answers = await Task.WhenAll(checks.Select(check => Task.Run(() => check.Officer.SubmitFormAsync(check.Page, form: "form[action$='/submit']"))));

        Assert.Single(answers, answer => answer.Location?.EndsWith("/receipt", StringComparison.Ordinal) == true);
        for (var i = 0; i < 4; i++)
            if (answers[i].Location?.EndsWith("/receipt", StringComparison.Ordinal) != true) Assert.Contains("“例一鸣”已经由另一家工会推荐", (await checks[i].Officer.FollowAsync(answers[i])).ShouldBeOk().BodyText);
        Assert.Equal(1, await site.QueryAsync(db => db.Set<Nomination>().CountAsync()));
        Assert.Equal(1, await site.QueryAsync(db => db.Set<Applications.Process.ApplicationRecord>().CountAsync(row => row.FiledUtc != null)));
    }

    private static async Task<IReadOnlyList<string>> NominateAsync(SiteHost site, string programme, string category, IReadOnlyList<string> unions)
    {
        var ids = new List<string>();
        for (var i = 0; i < Takers; i++) ids.Add(await site.Data.NominationAsync(programme, unions[i % unions.Count], NominationStage.Consultation, category));
        return ids;
    }

    private static Task<string?> TakeAsync(SiteHost site, string id) => site.InUnitAsync(async unit =>
    {
        var nomination = (await unit.Get<NominationMoves>().FindAsync(id, CancellationToken.None))!;
        return (await unit.Get<NominationPlaces>().TakeAsync(nomination, (await unit.Get<NominationBook>().PlaceAsync(nomination, CancellationToken.None))!, CancellationToken.None))?.ToString();
    });

    private static Task<string?> LeaveAsync(SiteHost site, string id) => site.InUnitAsync(async unit =>
    {
        var nomination = (await unit.Get<NominationMoves>().FindAsync(id, CancellationToken.None))!;
        nomination.Stage = NominationStage.Withdrawn;
        await unit.Get<NominationPlaces>().ReleaseAsync(nomination, (await unit.Get<NominationBook>().PlaceAsync(nomination, CancellationToken.None))!, CancellationToken.None);
        return (string?)null;
    });
}
