using Eap.Awards.Judging;
using Eap.Awards.Nominations;
using Eap.Awards.Rules;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using static Eap.Awards.Tests.Judging.JudgingSite;

namespace Eap.Awards.Tests.Judging;

/// <summary>The desk: who gets in, what stands in the way of the close, corrections, lists that ranks do not decide.</summary>
public sealed class JudgingDeskTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Union = "五莲县总工会";

    [Fact]
    public async Task Doors_AreClosedToOthers_AndToADistrict()
    {
        var (programme, centre) = (await OpenAsync(Site), await SignInAsync(RoleNames.ServiceCentre));
        var id = await NominateAsync(Site, programme, (await Data.OrganizationNamedAsync(Union)).OrganizationId, "例门三");
        (await Anonymous().GetPageAsync(DeskOf(programme))).ShouldAskToSignIn();
        foreach (var role in new[] { RoleNames.UnionAdministrator, RoleNames.Leader, RoleNames.Judge, RoleNames.Administrator }) (await (await SignInAsync(role)).GetPageAsync(DeskOf(programme))).ShouldBeForbidden();
        var district = await SignInAsync(RoleNames.ServiceCentre, at: Union);
        foreach (var address in new[] { DeskOf(programme), TitleOf(programme), $"{TitleOf(programme)}/minutes" }) (await district.GetPageAsync(address)).ShouldBeNotFound();
        foreach (var action in new[] { "members", "members/remove", "ties", $"{Category}/close", $"{Category}/correct", $"{Category}/list" }) (await district.PostAsync($"{DeskOf(programme)}/{action}", ("chosen", id), ("reason", "例"))).ShouldBeNotFound();
        (await centre.GetPageAsync(TitleOf(programme))).ShouldBeNotFound();
        (await centre.GetPageAsync(DeskOf("00000000000000000000000000"))).ShouldBeNotFound();
        (await centre.PostAsync($"{DeskOf(programme)}/no-such/close")).ShouldBeNotFound();
        Assert.Contains("有“评委”角色的人", (await centre.FollowAsync(await centre.PostAsync($"{DeskOf(programme)}/members", ("user", district.User!.Id)))).BodyText);
        Assert.False(await Site.QueryAsync(db => db.Set<PanelMember>().AnyAsync(row => row.ProgrammeItemId == programme)));
        var missing = (await centre.FollowAsync(await centre.PostAsync($"{TitleOf(programme)}/close"))).BodyText;
        Assert.Contains("只有 0 位评委打分，至少要 3 位", missing);
        Assert.Contains("评审还没有结束", (await centre.FollowAsync(await centre.PostAsync($"{TitleOf(programme)}/list", ("chosen", id)))).BodyText);
        Assert.Contains("由评委自己改", (await centre.FollowAsync(await centre.PostAsync($"{TitleOf(programme)}/correct", ("sheet", "1"), ("Points[c1]", "1"), ("Points[c2]", "1"), ("reason", "例")))).BodyText);
    }

    [Fact]
    public async Task Close_WhileOneIsStillOnItsWay_OrLacksVotes_IsRefused_AndAnOfficeGivenLateTakesTheVoteBack()
    {
        var (programme, union, centre) = (await OpenAsync(Site), await Data.OrganizationNamedAsync(Union), await SignInAsync(RoleNames.ServiceCentre));
        var (id, late) = (await NominateAsync(Site, programme, union.OrganizationId, "例晚一"), await NominateAsync(Site, programme, union.OrganizationId, "例晚二", stage: NominationStage.FormalCheck));
        var judges = new List<SiteClient>();
        foreach (var name in new[] { "例评晚一", "例评晚二", "例评晚三", "例评晚四" }) judges.Add(await JudgeAsync(Site, centre, programme, name));
        foreach (var judge in judges) await ScoreAsync(judge, id, "30", "30");
        Assert.Contains("还有 1 份推荐没有办到评审这一步", (await centre.FollowAsync(await centre.PostAsync($"{TitleOf(programme)}/close"))).BodyText);
        await Site.InUnitAsync(unit => unit.Db.Set<Nomination>().Where(row => row.ContentItemId == late).ExecuteUpdateAsync(set => set.SetProperty(row => row.Stage, NominationStage.Withdrawn)));
        await Data.GrantAsync(judges[3].User!, RoleNames.UnionAdministrator, Union);
        (await centre.PostAsync($"{TitleOf(programme)}/close")).ShouldRedirectTo(TitleOf(programme));
        var one = Assert.Single(MinutesWriter.Read(await CloseAsync(Site, programme)).Cases);
        Assert.Equal((3, "例评晚四"), (one.Votes.Count, Assert.Single(one.Struck).Judge));
        Assert.Contains("任职", Assert.Single(one.Recused).Why);
        Assert.Contains("评审已经结束了", (await centre.FollowAsync(await centre.PostAsync($"{TitleOf(programme)}/close"))).BodyText);
    }

    [Fact]
    public async Task Correction_AfterTheClose_NeedsAReason_IsSeenByAll_AndEndsWithTheList()
    {
        var (programme, union, centre) = (await OpenAsync(Site, places: 1), await Data.OrganizationNamedAsync(Union), await SignInAsync(RoleNames.ServiceCentre));
        string[] ids = [await NominateAsync(Site, programme, union.OrganizationId, "例正一"), await NominateAsync(Site, programme, union.OrganizationId, "例正二")];
        await SeedVotesAsync(Site, programme, ids, index => 30 - index);
        (await centre.PostAsync($"{TitleOf(programme)}/close")).ShouldRedirectTo(TitleOf(programme));
        var sheet = (await Site.QueryAsync(db => db.Set<ScoreSheet>().AsNoTracking().FirstAsync(row => row.ContentItemId == ids[1]))).Id;
        Task<SitePage> CorrectAsync(string points, string reason, long which) => centre.PostAsync($"{TitleOf(programme)}/correct", ("sheet", $"{which}"), ("Points[c1]", points), ("Points[c2]", points), ("reason", reason));
        Assert.Contains("写明为什么更正", (await centre.FollowAsync(await CorrectAsync("40", " ", sheet))).BodyText);
        Assert.Contains("写 0 到 40 之间", (await centre.FollowAsync(await CorrectAsync("41", "录错", sheet))).BodyText);
        Assert.Contains("分数没有变", (await centre.FollowAsync(await CorrectAsync("29", "录错", sheet))).BodyText);
        (await CorrectAsync("40", "录错", long.MaxValue)).ShouldBeNotFound();
        var corrected = (await centre.FollowAsync(await CorrectAsync("40", "纸质评分表抄错一行", sheet))).BodyText;
        foreach (var words in new[] { "纸质评分表抄错一行", "工作基础 29，服务成效 29", "工作基础 40，服务成效 40", "更正前 72.50，第 2 名" }) Assert.Contains(words, corrected);
        Assert.Contains("纸质评分表抄错一行", (await centre.GetPageAsync($"{TitleOf(programme)}/minutes")).BodyText);
        // What was fixed stays fixed, and what ranks now is what was corrected.
        var close = await CloseAsync(Site, programme);
        Assert.Equal(ids, MinutesWriter.Read(close).Cases.Select(one => one.Id));
        await centre.SubmitFormAsync(TitleOf(programme), form: "form[action$='/list']");
        Assert.Equal(NominationStage.Listed, (await StagesAsync(Site, programme))[ids[1]]);
        Assert.Contains("不再更正", (await centre.FollowAsync(await CorrectAsync("1", "再改", sheet))).BodyText);

        await Site.InUnitAsync(unit => unit.Db.Set<JudgingClose>().Where(row => row.ProgrammeItemId == programme).ExecuteUpdateAsync(set => set.SetProperty(row => row.MinutesJson, close.MinutesJson.Replace("例正一", "例正三", StringComparison.Ordinal))));
        Assert.Contains("被人动过", (await centre.GetPageAsync($"{TitleOf(programme)}/minutes")).BodyText);
    }

    [Fact]
    public async Task List_WhereRanksDoNotKeepTheShares_IsDecidedByPeople_WhoWriteDownHow()
    {
        var programme = await OpenAsync(Site, change: category => category with { Ratios = [new RatioRule("front", "一线职工", "Post", ["一线职工"], RatioBound.AtLeast, 50)] });
        var (union, centre) = (await Data.OrganizationNamedAsync(Union), await SignInAsync(RoleNames.ServiceCentre));
        var ids = new List<string>();
        foreach (var (name, post) in new[] { ("例比一", "单位负责人"), ("例比二", "单位负责人"), ("例比三", "一线职工") })
        {
            var id = await NominateAsync(Site, programme, union.OrganizationId, name);
            ids.Add(id);
            await Site.InUnitAsync(unit => unit.Db.Set<Nomination>().Where(row => row.ContentItemId == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.FactsJson, $$"""{"Post":"{{post}}"}""")));
        }

        await SeedVotesAsync(Site, programme, ids, index => 30 - index);
        await centre.PostAsync($"{TitleOf(programme)}/close");
        async Task<string> ListAsync(string reason, params string[] chosen) => (await centre.FollowAsync(await centre.PostAsync($"{TitleOf(programme)}/list", [.. chosen.Select(id => ("chosen", id)), ("reason", reason)]))).BodyText;
        Assert.Contains("一线职工不少于 50%：名单上 2 个里有 0 个", await ListAsync("", ids[0], ids[1]));
        Assert.Contains("请写明怎么定的", await ListAsync("", ids[0], ids[2]));
        Assert.Contains("一个也没有选", await ListAsync("例"));
        Assert.Contains("没有成绩的", await ListAsync("例", ids[0], "00000000000000000000000000"));
        Assert.Contains("名单已定", await ListAsync("按比例，第三名递上", ids[0], ids[2]));
        Assert.Equal("按比例，第三名递上", (await CloseAsync(Site, programme)).ListReason);
        var stages = await StagesAsync(Site, programme);
        Assert.Equal((NominationStage.Listed, NominationStage.NotChosen, NominationStage.Listed), (stages[ids[0]], stages[ids[1]], stages[ids[2]]));
    }

    [Fact]
    public async Task End_IsPutOffNoMore_OnceAJudgingIsClosed()
    {
        var (programme, union, centre) = (await OpenAsync(Site), await Data.OrganizationNamedAsync(Union), await SignInAsync(RoleNames.ServiceCentre));
        string[] ids = [await NominateAsync(Site, programme, union.OrganizationId, "例末一")];
        await SeedVotesAsync(Site, programme, ids, _ => 30);
        (await centre.PostAsync($"{TitleOf(programme)}/close")).ShouldRedirectTo(TitleOf(programme));
        var refused = await centre.FollowAsync(await centre.SubmitFormAsync($"/admin/awards/{programme}", new() { ["closes"] = "2099-01-01 09:00", ["reason"] = "材料多" }, form: "form[action$='/prolong']"));
        Assert.Contains("评审已经结束，再报上来的评不到了", refused.BodyText);
        Assert.Equal(Eap.Awards.Programmes.ProgrammePhase.Closed, (await Site.UseAsync<Eap.Awards.Programmes.AwardProgrammes, Eap.Awards.Programmes.AwardProgramme?>(all => all.FindAsync(programme, CancellationToken.None)))!.PhaseAt(Site.Clock.GetUtcNow().UtcDateTime));
    }

    [Fact]
    public async Task Shares_AreShownWhereTheListIsMade_AndOnTheProgramme()
    {
        var programme = await OpenAsync(Site, change: category => category with { Ratios = [new RatioRule("front", "一线职工", "Post", ["一线职工"], RatioBound.AtLeast, 50)] });
        var (union, centre) = (await Data.OrganizationNamedAsync(Union), await SignInAsync(RoleNames.ServiceCentre));
        string[] ids = [await NominateAsync(Site, programme, union.OrganizationId, "例表一"), await NominateAsync(Site, programme, union.OrganizationId, "例表二"), await NominateAsync(Site, programme, union.OrganizationId, "例表三")];
        await Site.InUnitAsync(unit => unit.Db.Set<Nomination>().Where(row => row.ContentItemId == ids[2]).ExecuteUpdateAsync(set => set.SetProperty(row => row.FactsJson, "{\"Post\":\"一线职工\"}")));
        Assert.Contains("按还在办的推荐算：", (await centre.GetPageAsync($"/admin/awards/{programme}")).BodyText);
        await SeedVotesAsync(Site, programme, ids, index => 30 - index);
        await centre.PostAsync($"{TitleOf(programme)}/close");
        var result = (await centre.GetPageAsync(TitleOf(programme))).BodyText;
        Assert.Contains("一线职工不少于 50%：现有 0 个（共 2 个），按全部名额算至少 1 个，还差 1 个", result);
        Assert.Contains("比例里算：一线职工", result);
        Assert.Contains("现有 1 个（共 2 个）", (await centre.PostAsync($"{TitleOf(programme)}/list", ("chosen", ids[0]), ("chosen", ids[2]))).ShouldBeOk().BodyText);
        await centre.PostAsync($"{TitleOf(programme)}/list", ("chosen", ids[0]), ("chosen", ids[2]), ("reason", "按比例"));
        foreach (var page in new[] { TitleOf(programme), $"/admin/awards/{programme}" }) Assert.Contains("按名单上的算：", (await centre.GetPageAsync(page)).BodyText);
    }

    [Fact]
    public async Task List_OfATitleWithATableOfItsOwn_HoldsNoMoreThanItsPlaces()
    {
        // Each of three unions holds its place since it recommended; the title has two.
        var programme = await OpenAsync(Site, places: 2, change: category => category with { Allocation = "StarStudio" }, skipsProblems: true);
        var (centre, ids) = (await SignInAsync(RoleNames.ServiceCentre), new List<string>());
        foreach (var (name, at) in new[] { ("例室一", Union), ("例室二", "莒县总工会"), ("例室三", "东港区总工会") })
        {
            ids.Add(await NominateAsync(Site, programme, (await Data.OrganizationNamedAsync(at)).OrganizationId, name));
            await Site.InUnitAsync(async unit =>
            {
                var nomination = (await unit.Get<NominationMoves>().FindAsync(ids[^1], CancellationToken.None))!;
                Assert.Null(await unit.Get<NominationPlaces>().TakeAsync(nomination, (await unit.Get<NominationBook>().PlaceAsync(nomination, CancellationToken.None))!, CancellationToken.None));
            });
        }

        await SeedVotesAsync(Site, programme, ids, index => 30 - index);
        await centre.PostAsync($"{TitleOf(programme)}/close");
        Assert.Contains("的名额（2 个）已经用完", (await centre.PostAsync($"{TitleOf(programme)}/list", [.. ids.Select(id => ("chosen", id))])).ShouldBeOk().BodyText);
        Assert.Contains("按名次取前 2 名", (await centre.PostAsync($"{TitleOf(programme)}/list", ("chosen", ids[1]), ("chosen", ids[2]))).ShouldBeOk().BodyText);
        Assert.All(await StagesAsync(Site, programme), pair => Assert.Equal(NominationStage.Panel, pair.Value));
    }
}
