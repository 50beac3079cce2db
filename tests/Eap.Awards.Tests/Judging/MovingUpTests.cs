using Eap.Applications.Process;
using Eap.Awards.Judging;
using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Publicity;
using Eap.Awards.Rules;
using Eap.Awards.Tests.Web;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using static Eap.Awards.Tests.Judging.JudgingSite;

namespace Eap.Awards.Tests.Judging;

/// <summary>A place that is freed after the list: the next in rank moves up by decision, and the list goes up again. Without a panel the city decides both.</summary>
public sealed class MovingUpTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Union = "五莲县总工会";

    [Fact]
    public async Task NextInRank_MovesUpWhenANomineeOnThePublicListWithdraws_AndTheListRestarts()
    {
        AwardSite.At(Site, "2018-11-05 10:00");
        var (programme, ids) = await ListedAsync(places: 2, 4);
        var (centre, desk) = (await AwardSite.CentreAsync(Site), $"/admin/awards/{programme}/publicity");
        Assert.Contains("的名额（2 个）已经用完", await RaiseAsync(centre, programme));
        (await centre.SubmitFormAsync(desk, ListedNominees.Notice, "form[action$='/publicity/start']")).ShouldRedirectTo(desk);

        // Whoever stands there in public may still take their consent back.
        var token = ConsentLink.Create();
        await Site.InUnitAsync(unit => Task.FromResult(unit.Db.Add(new NominationConsent { ContentItemId = ids[0], TokenHash = ConsentLink.Hash(token)!, SentUtc = DateTime.UnixEpoch })));
        (await Anonymous().SubmitFormAsync(ConsentLink.Path(token), form: "form[action$='/decline']")).ShouldRedirectTo(ConsentLink.Path(token));
        Assert.Equal(NominationStage.Withdrawn, (await StagesAsync(Site, programme))[ids[0]]);
        // The third may not be named any more: passed over, and the record says why.
        await Site.InUnitAsync(unit => unit.Db.Set<Nomination>().Where(row => row.ContentItemId == ids[2]).ExecuteUpdateAsync(set => set.SetProperty(row => row.Consent, ConsentState.Withdrawn)));
        var result = (await centre.GetPageAsync(TitleOf(programme))).ShouldBeOk();
        Assert.Contains("例升2", result.Text("form[action$='/raise']"));
        Assert.Contains("请写明为什么递补", await RaiseAsync(centre, programme, "不"));
        Assert.Contains("不能跳过排在前面的", await RaiseAsync(centre, programme, "第三次会定的", ids[3]));
        Assert.Contains("已递补", await RaiseAsync(centre, programme, "第三次会定的"));
        Assert.Equal(NominationStage.Listed, (await StagesAsync(Site, programme))[ids[3]]);
        Assert.Equal(ApplicationStatus.Accepted, await Site.QueryAsync(db => db.Set<ApplicationRecord>().Where(row => row.ContentItemId == ids[3]).Select(row => row.Status).SingleAsync()));
        var change = await Site.QueryAsync(db => db.Set<ListChange>().AsNoTracking().SingleAsync(row => row.ProgrammeItemId == programme));
        Assert.Equal((ids[3], "第三次会定的"), (change.ContentItemId, change.Reason));
        Assert.Contains("本人还没有同意", change.Passed);
        foreach (var page in new[] { TitleOf(programme), $"{TitleOf(programme)}/minutes" }) Assert.Contains("由例升3递补。第三次会定的", (await centre.GetPageAsync(page)).ShouldBeOk().BodyText);
        // What was fixed at the close stays as it was.
        var close = await CloseAsync(Site, programme);
        Assert.Equal(close.Sha256, MinutesWriter.HashOf(close.MinutesJson));

        var fields = ListedNominees.Notice;
        (fields["Kind"], fields["Why"]) = ("restart", "一人退出，一人递补");
        (await ListedNominees.RestartAsync(centre, desk, fields)).ShouldRedirectTo(desk);
        var rounds = await Site.QueryAsync(db => db.Set<PublicityRound>().AsNoTracking().Where(row => row.ProgrammeItemId == programme).OrderBy(row => row.Round).ToListAsync());
        Assert.Equal([PublicityState.Replaced, PublicityState.Running], rounds.Select(round => round.State));
        var shown = (await Anonymous().GetPageAsync($"/publicity/{rounds[1].RoundId}")).ShouldBeOk().BodyText;
        Assert.Contains("例升3", shown);
        Assert.DoesNotContain("例升0", shown);
        Assert.Contains("已经用完", await RaiseAsync(centre, programme));
    }

    [Fact]
    public async Task LeftOut_MayStillTakeTheirConsentBack_AndWhoeverMovesUpIsWrittenTo()
    {
        AwardSite.At(Site, "2018-11-05 10:00");
        var (programme, ids) = await ListedAsync(places: 1, 3);
        var token = ConsentLink.Create();
        await Site.InUnitAsync(unit => Task.FromResult(unit.Db.Add(new NominationConsent { ContentItemId = ids[1], TokenHash = ConsentLink.Hash(token)!, SentUtc = DateTime.UnixEpoch })));
        await NominationSite.AnswerAsync(Site, ids[2], Form, part => part["Mail"] = NominationSite.Text("up@example.com"));
        Assert.Contains("名额空出来时可能轮到您", (await Anonymous().GetPageAsync(ConsentLink.Path(token))).ShouldBeOk().BodyText);
        (await Anonymous().SubmitFormAsync(ConsentLink.Path(token), form: "form[action$='/decline']")).ShouldRedirectTo(ConsentLink.Path(token));
        Assert.Contains("您没有同意", (await Anonymous().GetPageAsync(ConsentLink.Path(token))).BodyText);
        var left = await NominationSite.NominationAsync(Site, ids[1]);
        Assert.Equal((NominationStage.NotChosen, ConsentState.Withdrawn), (left.Stage, left.Consent));

        await Site.InUnitAsync(async unit => Assert.Null(await unit.Get<NominationEnding>().WithdrawAsync((await unit.Get<NominationMoves>().FindAsync(ids[0], TestContext.Current.CancellationToken))!, "本人要求", TestContext.Current.CancellationToken)));
        Assert.Null(await Site.UseAsync<MovingUp, string?>(moving => moving.RaiseAsync(programme, Category, null, "第三次会定的", CancellationToken.None)));
        var stages = await StagesAsync(Site, programme);
        Assert.Equal((NominationStage.NotChosen, NominationStage.Listed), (stages[ids[1]], stages[ids[2]]));
        // Before the name goes up the person has a link that works.
        var link = await NominationSite.LinkAsync(Site, "up@example.com");
        Assert.Contains("随时可以在这里改变主意", (await Anonymous().GetPageAsync(link)).ShouldBeOk().BodyText);
    }

    [Fact]
    public async Task Raise_ByTwentyAtOnce_FillsOnePlaceOnce()
    {
        AwardSite.At(Site, "2018-11-05 10:00");
        var (programme, ids) = await ListedAsync(places: 1, 3);
        await Site.InUnitAsync(async unit => Assert.Null(await unit.Get<NominationEnding>().WithdrawAsync((await unit.Get<NominationMoves>().FindAsync(ids[0], TestContext.Current.CancellationToken))!, "本人要求", TestContext.Current.CancellationToken)));
        var raised = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Site.UseAsync<MovingUp, string?>(moving => moving.RaiseAsync(programme, Category, null, "第三次会定的", CancellationToken.None)))));
        Assert.Single(raised, words => words is null);
        var stages = await StagesAsync(Site, programme);
        Assert.Equal((NominationStage.Listed, NominationStage.NotChosen), (stages[ids[1]], stages[ids[2]]));
    }

    [Fact]
    public async Task Next_WhoWouldBreakTheShare_IsPassedOver()
    {
        AwardSite.At(Site, "2018-11-05 10:00");
        var (programme, ids) = await ListedAsync(places: 2, 4, category => category with { Ratios = [new RatioRule("front", "一线职工", "Post", ["一线职工"], RatioBound.AtLeast, 50)] }, front: [0, 3]);
        await Site.InUnitAsync(async unit => Assert.Null(await unit.Get<NominationEnding>().WithdrawAsync((await unit.Get<NominationMoves>().FindAsync(ids[0], TestContext.Current.CancellationToken))!, "本人要求", TestContext.Current.CancellationToken)));
        Assert.Null(await Site.UseAsync<MovingUp, string?>(moving => moving.RaiseAsync(programme, Category, null, "第三次会定的", CancellationToken.None)));
        var stages = await StagesAsync(Site, programme);
        Assert.Equal((NominationStage.NotChosen, NominationStage.Listed), (stages[ids[2]], stages[ids[3]]));
        Assert.Contains("一线职工", await Site.QueryAsync(db => db.Set<ListChange>().Where(row => row.ProgrammeItemId == programme).Select(row => row.Passed).SingleAsync()));
    }

    [Fact]
    public async Task CityList_WithoutAPanel_KeepsPlacesAndShares_AndMovesUpByDecision()
    {
        AwardSite.At(Site, "2018-11-05 10:00");
        var (programme, ids) = await WithoutPanelAsync();
        var (centre, address) = (await AwardSite.CentreAsync(Site), $"/admin/awards/{programme}/list");
        foreach (var (day, words, chosen, expected) in new[]
        {
            ("十一月", "主席办公会", new[] { ids[0] }, "写成 2018-11-05"), ("2018-12-05", "主席办公会", [ids[0]], "还没有到"), ("2018-11-04", "会", [ids[0]], "哪次会、怎么定的"), ("2018-11-04", "主席办公会", [], "请从可以列入的推荐里选"),
            ("2018-11-04", "主席办公会", ids[..3], "的名额（2 个）已经用完"), ("2018-11-04", "主席办公会", ids[..2], "一线职工"),
        })
        {
            var refused = (await centre.PostAsync(address, [("category", Category), ("day", day), ("words", words), .. chosen.Select(id => ("chosen", id))])).ShouldBeOk();
            Assert.Contains(expected, refused.BodyText);
            Assert.Equal(chosen.Length, refused.Document.QuerySelectorAll("input[name=chosen][checked]").Length);
        }

        Assert.All(await StagesAsync(Site, programme), pair => Assert.Equal(NominationStage.FormalCheck, pair.Value));
        (await centre.PostAsync(address, ("category", Category), ("day", "2018-11-04"), ("words", "主席办公会"), ("chosen", ids[0]), ("chosen", ids[2]))).ShouldRedirectTo(address);
        var stages = await StagesAsync(Site, programme);
        Assert.Equal([NominationStage.Listed, NominationStage.NotChosen, NominationStage.Listed], ids.Select(id => stages[id]));
        Assert.Contains("2018年11月4日定", (await centre.GetPageAsync(address)).BodyText);
        await Site.InUnitAsync(async unit => Assert.Null(await unit.Get<NominationEnding>().WithdrawAsync((await unit.Get<NominationMoves>().FindAsync(ids[0], TestContext.Current.CancellationToken))!, "本人要求", TestContext.Current.CancellationToken)));
        Assert.Contains("请选一个", (await centre.PostAsync($"{address}/raise", ("category", Category), ("reason", "主席办公会定"))).ShouldBeOk().BodyText);
        (await centre.PostAsync($"{address}/raise", ("category", Category), ("chosen", ids[1]), ("reason", "主席办公会定"))).ShouldRedirectTo(address);
        Assert.Equal(NominationStage.Listed, (await StagesAsync(Site, programme))[ids[1]]);

        (await Anonymous().GetPageAsync(address)).ShouldAskToSignIn();
        (await (await SignInAsync(RoleNames.UnionAdministrator, Union)).GetPageAsync(address)).ShouldBeForbidden();
        (await (await SignInAsync(RoleNames.ServiceCentre, Union)).GetPageAsync(address)).ShouldBeNotFound();
        (await (await SignInAsync(RoleNames.ServiceCentre, Union)).PostAsync(address, ("category", Category))).ShouldBeNotFound();
        (await centre.PostAsync(address, ("category", "none"))).ShouldBeNotFound();
        // A programme with a panel takes its list by rank.
        var judged = await OpenAsync(Site);
        (await (await AwardSite.CentreAsync(Site)).GetPageAsync($"/admin/awards/{judged}/list")).ShouldBeNotFound();
    }

    private async Task<(string, List<string>)> ListedAsync(int places, int count, Func<AwardCategory, AwardCategory>? change = null, int[]? front = null)
    {
        var (programme, ids) = (await OpenAsync(Site, places, change), new List<string>());
        var union = await Data.OrganizationNamedAsync(Union);
        for (var i = 0; i < count; i++) ids.Add(await NominateAsync(Site, programme, union.OrganizationId, $"例升{i}"));
        var workers = (front ?? []).Select(index => ids[index]).ToList();
        await Site.InUnitAsync(unit => unit.Db.Set<Nomination>().Where(row => workers.Contains(row.ContentItemId)).ExecuteUpdateAsync(set => set.SetProperty(row => row.FactsJson, "{\"Post\":\"一线职工\"}")));
        await SeedVotesAsync(Site, programme, ids, index => 40 - index);
        Assert.Empty(await Site.UseAsync<JudgingClosing, IReadOnlyList<string>>(closing => closing.CloseAsync(programme, Category, CancellationToken.None)));
        Assert.Null(await Site.UseAsync<ListTaking, string?>(lists => lists.TakeAsync(programme, Category, ids.Take(places).ToHashSet(), null, CancellationToken.None)));
        return (programme, ids);
    }

    private async Task<(string, string[])> WithoutPanelAsync()
    {
        var (programme, ids) = (await OpenAsync(Site, 2, category => category with { Opinions = [], Ratios = [new RatioRule("front", "一线职工", "Post", ["一线职工"], RatioBound.AtLeast, 50)] }, new NominationPath(Consultation: false, Panel: false)), new List<string>());
        var union = await Data.OrganizationNamedAsync(Union);
        for (var i = 0; i < 3; i++) ids.Add(await NominateAsync(Site, programme, union.OrganizationId, $"例定{i}", stage: NominationStage.FormalCheck));
        await Site.InUnitAsync(unit => unit.Db.Set<Nomination>().Where(row => row.ProgrammeItemId == programme).ExecuteUpdateAsync(set => set.SetProperty(row => row.FactsJson, row => row.ContentItemId == ids[2] ? "{\"Post\":\"一线职工\"}" : "{\"Post\":\"单位负责人\"}")));
        return (programme, [.. ids]);
    }

    private static async Task<string> RaiseAsync(SiteClient centre, string programme, string reason = "会上定的递补", string? chosen = null) =>
        (await centre.FollowAsync(await centre.PostAsync($"{TitleOf(programme)}/raise", ("reason", reason), ("chosen", chosen ?? "")))).BodyText;
}
