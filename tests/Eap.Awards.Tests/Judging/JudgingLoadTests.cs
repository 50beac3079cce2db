using Eap.Awards.Judging;
using Eap.Awards.Nominations;
using Eap.Awards.Rules;
using Eap.Plans.Allocations;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using static Eap.Awards.Tests.Judging.JudgingSite;

namespace Eap.Awards.Tests.Judging;

/// <summary>Many at once, on both engines: one list, six places, no vote beside the minutes.</summary>
public sealed class JudgingLoadTests(EnginesFixture sites) : IClassFixture<EnginesFixture>
{
    private const string Union = "五莲县总工会";
    private const int Many = 200;

    [Theory, EachEngine]
    public async Task List_TakenByManyAtOnce_HoldsSixPlaces_AndASeventhMovesNobody(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var programme = await OpenAsync(site, places: 6);
        var ids = await NominateAsync(site, programme, 9);
        await SeedVotesAsync(site, programme, ids, index => 40 - index);
        var closed = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => site.UseAsync<JudgingClosing, IReadOnlyList<string>>(closing => closing.CloseAsync(programme, Category, CancellationToken.None)))));
        Assert.Single(closed, problems => problems.Count == 0);
        Assert.All(closed.Where(problems => problems.Count > 0), problems => Assert.Equal(["评审已经结束了。"], problems));

        Assert.Contains("的名额（6 个）已经用完", await TakeAsync(site, programme, ids.Take(7)));
        Assert.All(await StagesAsync(site, programme), pair => Assert.Equal(NominationStage.Panel, pair.Value));
        Assert.Equal(0, await TakenAsync(site, programme));

        // Half of the two hundred ask for seven.
        var took = await Task.WhenAll(Enumerable.Range(0, Many).Select(number => Task.Run(() => TakeAsync(site, programme, ids.Take(6 + number % 2)))));
        Assert.Single(took, words => words is null);
        Assert.All(took.OfType<string>(), words => Assert.True(words == "名单已经定了。" || words.Contains("的名额（6 个）已经用完", StringComparison.Ordinal), words));
        var stages = await StagesAsync(site, programme);
        Assert.All(ids.Take(6), id => Assert.Equal(NominationStage.Listed, stages[id]));
        Assert.All(ids.Skip(6), id => Assert.Equal(NominationStage.NotChosen, stages[id]));
        Assert.Equal(6, await TakenAsync(site, programme));
        Assert.Empty(await site.UseAsync<AllocationCounters, IReadOnlyList<WrongCounter>>(counters => counters.FindAsync(CancellationToken.None)));
    }

    [Theory, EachEngine]
    public async Task List_TakenByManyAtOnceWithAndWithoutItsShare_KeepsTheShare(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var programme = await OpenAsync(site, places: 2, change: category => category with { Ratios = [new RatioRule("front", "一线职工", "Post", ["一线职工"], RatioBound.AtLeast, 50)] });
        var ids = await NominateAsync(site, programme, 4);
        await site.InUnitAsync(unit => unit.Db.Set<Nomination>().Where(row => row.ProgrammeItemId == programme).ExecuteUpdateAsync(set => set.SetProperty(row => row.FactsJson, row => row.ContentItemId == ids[3] ? "{\"Post\":\"一线职工\"}" : "{\"Post\":\"单位负责人\"}")));
        await SeedVotesAsync(site, programme, ids, index => 40 - index);
        Assert.Empty(await site.UseAsync<JudgingClosing, IReadOnlyList<string>>(closing => closing.CloseAsync(programme, Category, CancellationToken.None)));

        var took = await Task.WhenAll(Enumerable.Range(0, Many).Select(number => Task.Run(() => TakeAsync(site, programme, number % 2 == 0 ? [ids[0], ids[1]] : [ids[0], ids[3]], "按比例定"))));

        Assert.Single(took, words => words is null);
        Assert.All(took.OfType<string>(), words => Assert.True(words == "名单已经定了。" || words.Contains("一线职工", StringComparison.Ordinal), words));
        var stages = await StagesAsync(site, programme);
        Assert.Equal([ids[0], ids[3]], ids.Where(id => stages[id] == NominationStage.Listed));
        Assert.Equal(2, await TakenAsync(site, programme));
    }

    [Theory, EachEngine]
    public async Task Votes_StoredWhileTheJudgingCloses_AreInTheMinutesOrNowhere(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var programme = await OpenAsync(site);
        var id = (await NominateAsync(site, programme, 1))[0];
        var centre = await site.SignInAsync(RoleNames.ServiceCentre);
        var judges = new List<SiteClient>();
        foreach (var name in new[] { "例评快一", "例评快二", "例评快三" }) judges.Add(await JudgeAsync(site, centre, programme, name));
        foreach (var judge in judges) await judge.PostAsync($"/judge/{id}", ("Points[c1]", "1"), ("Points[c2]", "1"));

        var votes = judges.Select(judge => Task.Run(async () =>
        {
            for (var points = 2; points < 12; points++) Assert.True((int)(await judge.PostAsync($"/judge/{id}", ("Points[c1]", $"{points}"), ("Points[c2]", $"{points}"))).Status < 400);
        })).ToList();
        await Task.WhenAll([.. votes, Task.Run(() => site.UseAsync<JudgingClosing, IReadOnlyList<string>>(closing => closing.CloseAsync(programme, Category, CancellationToken.None)))]);

        var stored = await site.QueryAsync(db => db.Set<ScoreSheet>().AsNoTracking().Where(row => row.ProgrammeItemId == programme).OrderBy(row => row.JudgeName).ToListAsync());
        var minutes = Assert.Single(MinutesWriter.Read(await CloseAsync(site, programme)).Cases);
        Assert.Equal(stored.Select(sheet => (sheet.JudgeName, sheet.Points["c1"])), minutes.Votes.Select(vote => (vote.Judge, vote.Points["c1"])));
    }

    private static async Task<IReadOnlyList<string>> NominateAsync(SiteHost site, string programme, int count)
    {
        var union = await site.Data.OrganizationNamedAsync(Union);
        var ids = new List<string>();
        for (var i = 0; i < count; i++) ids.Add(await JudgingSite.NominateAsync(site, programme, union.OrganizationId, $"例并{i}"));
        return ids;
    }

    private static Task<string?> TakeAsync(SiteHost site, string programme, IEnumerable<string> chosen, string? reason = null) =>
        site.UseAsync<ListTaking, string?>(lists => lists.TakeAsync(programme, Category, chosen.ToHashSet(), reason, CancellationToken.None));

    private static Task<int> TakenAsync(SiteHost site, string programme) => site.QueryAsync(db => db.Set<Allocation>().Where(row => row.Metric == $"Award-{programme}-{Category}").Select(row => row.Taken).SingleAsync());
}
