using Eap.Awards.Judging;
using Eap.Awards.Rules;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using static Eap.Awards.Tests.Judging.JudgingSite;

namespace Eap.Awards.Tests.Judging;

/// <summary>A tie that comes out after the close: until the list is taken the vote goes, visibly; afterwards nothing changes, and the judge is told so.</summary>
public sealed class LateRecusalTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Union = "五莲县总工会";
    private const string Other = "莒县总工会";

    [Fact]
    public async Task Tie_DeclaredAfterTheClose_TakesTheVoteBack_AndTheListWaitsForTheMissingOne()
    {
        var (programme, centre, judges, ids) = await ClosedAsync(3);
        var sealedAt = await CloseAsync(Site, programme);
        Assert.Contains("打过的不算", (await judges[0].FollowAsync(await judges[0].SubmitFormAsync("/judge", new() { ["unit"] = Union, ["words"] = "家里人在那里" }, form: "form[action='/judge/ties']"))).BodyText);
        var sheet = await Site.QueryAsync(db => db.Set<ScoreSheet>().AsNoTracking().SingleAsync(row => row.ContentItemId == ids[0] && row.UserId == judges[0].User!.Id));
        Assert.NotNull(sheet.StruckUtc);
        foreach (var page in new[] { TitleOf(programme), $"{TitleOf(programme)}/minutes" }) Assert.Contains("不再计入：例评迟0申明过与", (await centre.GetPageAsync(page)).ShouldBeOk().BodyText);
        // What was fixed stays as it was.
        Assert.Equal(sealedAt.MinutesJson, (await CloseAsync(Site, programme)).MinutesJson);
        var refused = await centre.PostAsync($"{TitleOf(programme)}/list", ("chosen", ids[0]), ("reason", "没有丢的话"));
        Assert.Contains("计分的只有 2 位评委，至少要 3 位", refused.ShouldBeOk().BodyText);
        Assert.Equal("没有丢的话", refused.Document.GetElementById("reason")!.GetAttribute("value"));

        // Another judge gives the missing vote; whoever has voted changes nothing.
        Assert.Contains("评审已经结束", (await judges[1].FollowAsync(await judges[1].PostAsync($"/judge/{ids[0]}", ("Points[c1]", "1"), ("Points[c2]", "1")))).BodyText);
        var late = await JudgeAsync(Site, centre, programme, "例评补");
        Assert.Contains("打分的不够，请补评", (await late.GetPageAsync("/judge")).BodyText);
        (await late.GetPageAsync($"/judge/{ids[1]}")).ShouldBeNotFound();
        (await ScoreAsync(late, ids[0], "10", "10")).ShouldRedirectTo("/judge");
        Assert.Contains("例评补补评例迟一：工作基础 10，服务成效 10", (await centre.GetPageAsync(TitleOf(programme))).BodyText);
        Assert.Contains("评审已经结束", (await late.GetPageAsync($"/judge/{ids[0]}")).BodyText);
        // With 40, 40 and 10 instead of three times 40 the other one is first now.
        Assert.Contains("按名次取前 1 名", (await centre.PostAsync($"{TitleOf(programme)}/list", ("chosen", ids[0]))).BodyText);
        (await centre.PostAsync($"{TitleOf(programme)}/list", ("chosen", ids[1]))).ShouldRedirectTo(TitleOf(programme));
    }

    [Fact]
    public async Task Office_GivenAfterTheClose_IsFoundWhenTheListIsTaken()
    {
        var (programme, centre, judges, ids) = await ClosedAsync(4);
        await Data.GrantAsync(judges[3].User!, RoleNames.UnionAdministrator, Union);
        Assert.Contains("名次重新排了", (await centre.PostAsync($"{TitleOf(programme)}/list", ("chosen", ids[0]))).ShouldBeOk().BodyText);
        Assert.Equal(3, await Site.QueryAsync(db => db.Set<ScoreSheet>().CountAsync(row => row.ContentItemId == ids[0] && row.StruckUtc == null)));
        (await centre.PostAsync($"{TitleOf(programme)}/list", ("chosen", ids[0]))).ShouldRedirectTo(TitleOf(programme));
    }

    [Fact]
    public async Task Tie_DeclaredAfterTheList_ChangesNothing_AndSaysSo()
    {
        var (programme, centre, judges, ids) = await ClosedAsync(3);
        (await centre.PostAsync($"{TitleOf(programme)}/list", ("chosen", ids[0]))).ShouldRedirectTo(TitleOf(programme));
        Assert.Contains("那次的分不再变", (await judges[0].FollowAsync(await judges[0].PostAsync("/judge/ties", ("unit", Union)))).BodyText);
        Assert.Contains("这次的分不再变", (await judges[1].FollowAsync(await judges[1].PostAsync($"/judge/{ids[0]}/keep-out"))).BodyText);
        Assert.False(await Site.QueryAsync(db => db.Set<ScoreSheet>().AnyAsync(row => row.ProgrammeItemId == programme && row.StruckUtc != null)));
        Assert.Equal(NominationStage.Listed, (await StagesAsync(Site, programme))[ids[0]]);
    }

    [Fact]
    public async Task Result_RefusedCorrectionAndMovingUp_KeepWhatWasTyped()
    {
        var (programme, centre, _, ids) = await ClosedAsync(3);
        var sheet = await Site.QueryAsync(db => db.Set<ScoreSheet>().AsNoTracking().FirstAsync(row => row.ContentItemId == ids[1]));
        var correction = (await centre.PostAsync($"{TitleOf(programme)}/correct", ("sheet", $"{sheet.Id}"), ("Points[c1]", "四十"), ("Points[c2]", "12"), ("reason", "抄错了一行"))).ShouldBeOk();
        Assert.Equal(("四十", "12", "抄错了一行"), (Value(correction, $"s-{sheet.Id}-c1"), Value(correction, $"s-{sheet.Id}-c2"), Value(correction, $"s-{sheet.Id}-why")));
        var ticked = (await centre.PostAsync($"{TitleOf(programme)}/list", ("chosen", ids[0]), ("chosen", ids[1]), ("reason", "两个都好"))).ShouldBeOk();
        Assert.Contains("的名额（1 个）已经用完", ticked.BodyText);
        Assert.Equal((2, "两个都好"), (ticked.Document.QuerySelectorAll("input[name=chosen][checked]").Length, Value(ticked, "reason")));
        var desk = (await centre.PostAsync($"{DeskOf(programme)}/ties", ("user", await MemberAsync(programme)), ("unit", "没有这家"), ("words", "从前的同事"))).ShouldBeOk();
        Assert.Contains("没有这家", desk.Html);
        Assert.Contains("从前的同事", desk.Html);
    }

    private static string? Value(SitePage page, string id) => page.Document.GetElementById(id)!.GetAttribute("value");

    private Task<string> MemberAsync(string programme) => Site.QueryAsync(db => db.Set<PanelMember>().Where(row => row.ProgrammeItemId == programme).OrderBy(row => row.Id).Select(row => row.UserId).FirstAsync());

    // One place; the first, of 五莲, has 40 of everybody, the second, of 莒县, 39.
    private async Task<(string Programme, SiteClient Centre, List<SiteClient> Judges, string[] Ids)> ClosedAsync(int count)
    {
        var (programme, centre) = (await OpenAsync(Site, places: 1), await SignInAsync(RoleNames.ServiceCentre));
        string[] ids = [await NominateAsync(Site, programme, (await Data.OrganizationNamedAsync(Union)).OrganizationId, "例迟一"), await NominateAsync(Site, programme, (await Data.OrganizationNamedAsync(Other)).OrganizationId, "例迟二")];
        var judges = new List<SiteClient>();
        for (var i = 0; i < count; i++) judges.Add(await JudgeAsync(Site, centre, programme, $"例评迟{i}"));
        foreach (var judge in judges)
            foreach (var (id, points) in new[] { (ids[0], "40"), (ids[1], "39") }) (await ScoreAsync(judge, id, points, points)).ShouldRedirectTo("/judge");
        (await centre.PostAsync($"{TitleOf(programme)}/close")).ShouldRedirectTo(TitleOf(programme));
        return (programme, centre, judges, ids);
    }
}
