using Eap.Awards.Judging;
using Eap.Awards.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using static Eap.Awards.Tests.Judging.JudgingSite;

namespace Eap.Awards.Tests.Judging;

/// <summary>From the panel to the list over real pages, with a judge who keeps out.</summary>
public sealed class JudgingJourneyTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Union = "五莲县总工会";
    private const string Other = "莒县总工会";

    [Fact]
    public async Task Journey_FourForTwoPlaces_WithARecusal_EndsInTheListByRank()
    {
        var programme = await OpenAsync(Site);
        var (wulian, ju) = (await Data.OrganizationNamedAsync(Union), await Data.OrganizationNamedAsync(Other));
        var first = await NominateAsync(Site, programme, wulian.OrganizationId, "例甲明", part => (part["Deeds"], part["OtherNames"]) = (NominationSite.Text("例 甲明（原名例甲一）在五莲县总工会做了三年，例·甲明还带徒弟。"), NominationSite.Text("例甲一")));
        var (second, third, fourth) = (await NominateAsync(Site, programme, ju.OrganizationId, "例乙明"), await NominateAsync(Site, programme, ju.OrganizationId, "例丙明"), await NominateAsync(Site, programme, wulian.OrganizationId, "例丁明"));
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var judges = new List<SiteClient>();
        foreach (var name in new[] { "例评一", "例评二", "例评三" }) judges.Add(await JudgeAsync(Site, centre, programme, name));
        var related = await JudgeAsync(Site, centre, programme, "例评四");
        await Data.GrantAsync(related.User!, RoleNames.UnionAdministrator, Union);

        // Blind: neither name nor unit, however they were written, nor whom to call.
        var page = (await judges[0].GetPageAsync($"/judge/{first}")).ShouldBeOk();
        Assert.Contains($"{BlindText.Mark}还带徒弟", page.BodyText);
        foreach (var hidden in new[] { "例甲明", "甲明", "例单位", "五莲", "13800000000", "例联系" }) Assert.DoesNotContain(hidden, page.Document.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("例乙明", (await judges[0].GetPageAsync("/judge")).BodyText);

        // Whoever holds an office there keeps out, reads why, and nothing of what was filed.
        var kept = (await related.GetPageAsync($"/judge/{first}")).ShouldBeOk();
        Assert.Contains("例评四在", kept.BodyText);
        Assert.Contains("要回避，不能打分", kept.BodyText);
        Assert.DoesNotContain("还带徒弟", kept.BodyText);
        Assert.Contains("要回避", (await related.FollowAsync(await related.PostAsync($"/judge/{first}", ("Points[c1]", "40"), ("Points[c2]", "40")))).BodyText);
        Assert.False(await Site.QueryAsync(db => db.Set<ScoreSheet>().AnyAsync(row => row.UserId == related.User!.Id)));

        foreach (var judge in judges)
            foreach (var (id, points) in new[] { (first, "20"), (second, "４0"), (third, "30.5"), (fourth, "10") }) (await ScoreAsync(judge, id, points, points, "踏实")).ShouldRedirectTo("/judge");
        (await ScoreAsync(related, second, "40", "40")).ShouldRedirectTo("/judge");
        var progress = (await centre.GetPageAsync(DeskOf(programme))).ShouldBeOk();
        foreach (var words in new[] { "例甲明", "3/3", "例评四在", "还没打分" }) Assert.Contains(words, progress.BodyText);
        foreach (var unseen in new[] { "30.5", "50.00", "踏实" }) Assert.DoesNotContain(unseen, progress.BodyText);

        (await centre.SubmitFormAsync(DeskOf(programme), form: "form[action$='/close']")).ShouldRedirectTo(TitleOf(programme));
        Assert.All(await StagesAsync(Site, programme), pair => Assert.Equal(NominationStage.Panel, pair.Value));
        Assert.Contains("评审已经结束", (await judges[0].GetPageAsync($"/judge/{first}")).BodyText);
        await judges[0].PostAsync($"/judge/{first}", ("Points[c1]", "0"), ("Points[c2]", "0"));
        Assert.Equal(20m, (await Site.QueryAsync(db => db.Set<ScoreSheet>().AsNoTracking().FirstAsync(row => row.ContentItemId == first && row.UserId == judges[0].User!.Id))).Points["c1"]);

        var minutes = (await centre.GetPageAsync($"{TitleOf(programme)}/minutes")).ShouldBeOk();
        foreach (var words in new[] { "例评四在", "回避：", "76.25", "100.00", "踏实", "抽签种子" }) Assert.Contains(words, minutes.BodyText);
        var close = await CloseAsync(Site, programme);
        Assert.Contains(close.Sha256, minutes.BodyText);
        Assert.Equal(MinutesWriter.HashOf(close.MinutesJson), close.Sha256);
        Assert.Equal([second, third, first, fourth], MinutesWriter.Read(close).Cases.Select(one => one.Id));

        // By rank and not otherwise.
        Assert.Contains("按名次取前 2 名", (await centre.FollowAsync(await centre.PostAsync($"{TitleOf(programme)}/list", ("chosen", second), ("chosen", first), ("reason", "照顾")))).BodyText);
        Assert.Contains("的名额（2 个）已经用完", (await centre.FollowAsync(await centre.PostAsync($"{TitleOf(programme)}/list", ("chosen", second), ("chosen", third), ("chosen", first)))).BodyText);
        Assert.All(await StagesAsync(Site, programme), pair => Assert.Equal(NominationStage.Panel, pair.Value));
        await centre.SubmitFormAsync(TitleOf(programme), form: "form[action$='/list']");
        var stages = await StagesAsync(Site, programme);
        Assert.Equal((NominationStage.Listed, NominationStage.Listed, NominationStage.NotChosen, NominationStage.NotChosen), (stages[second], stages[third], stages[first], stages[fourth]));
        await centre.PostAsync($"{TitleOf(programme)}/list", ("chosen", first));
        Assert.Equal(stages, await StagesAsync(Site, programme));

        await NobodyElseSeesAsync(programme, first);
    }

    // Every door of the nominating side, the city's own people who belong to it, and the trail.
    private async Task NobodyElseSeesAsync(string programme, string id)
    {
        string[] secrets = ["50.00", "踏实", "例评一", "76.25"];
        var (union, both) = (await SignInAsync(RoleNames.UnionAdministrator, Union), await Data.AccountAsync(RoleNames.ServiceCentre));
        foreach (var address in new[] { $"/my/{id}", "/my", $"/admin/applications/{id}", "/admin/applications", $"/my/{id}/receipt", "/my/notifications", $"/admin/awards/{programme}/nominations/{id}", "/judge", $"/judge/{id}", DeskOf(programme), TitleOf(programme), $"{TitleOf(programme)}/minutes", "/search?q=例甲明" })
        {
            var page = await union.GetFinalPageAsync(address);
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, page.BodyText));
        }

        Assert.Contains("未入选", (await union.GetPageAsync($"/my/{id}")).BodyText + (await union.GetPageAsync($"/admin/applications/{id}")).BodyText);
        var ours = await Site.SignInAsync(both);
        (await ours.GetPageAsync(TitleOf(programme))).ShouldBeOk();
        await Data.GrantAsync(both, RoleNames.UnionAdministrator, Union);
        foreach (var address in new[] { DeskOf(programme), TitleOf(programme), $"{TitleOf(programme)}/minutes" }) (await ours.GetPageAsync(address)).ShouldBeNotFound();
        var trail = await Site.QueryAsync(db => db.Set<AuditEvent>().AsNoTracking().Where(row => row.Category == "Award").Select(row => row.Summary).ToListAsync());
        Assert.All(trail, line => Assert.DoesNotContain("踏实", line));
        Assert.DoesNotContain(trail, line => line.Contains("76.25", StringComparison.Ordinal));
    }
}
