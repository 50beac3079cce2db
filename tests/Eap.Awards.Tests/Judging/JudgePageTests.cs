using Eap.Awards.Nominations;
using Eap.Awards.Judging;
using Eap.Awards.Rules;
using Eap.Media.Attachments;
using Eap.Platform.Files;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using static Eap.Awards.Tests.Judging.JudgingSite;

namespace Eap.Awards.Tests.Judging;

/// <summary>The pages of a judge: who gets in, what bad input gets, ties, files.</summary>
public sealed class JudgePageTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Union = "五莲县总工会";

    [Fact]
    public async Task Doors_AreClosedToEverybodyWhoDoesNotSitOnThePanel()
    {
        var programme = await OpenAsync(Site);
        var union = await Data.OrganizationNamedAsync(Union);
        var (id, early) = (await NominateAsync(Site, programme, union.OrganizationId, "例门一"), await NominateAsync(Site, programme, union.OrganizationId, "例门二", stage: NominationStage.FormalCheck));
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var judge = await JudgeAsync(Site, centre, programme, "例评门");
        foreach (var address in new[] { "/judge", $"/judge/{id}" })
        {
            (await Anonymous().GetPageAsync(address)).ShouldAskToSignIn();
            (await (await SignInAsync(RoleNames.UnionAdministrator, Union)).GetPageAsync(address)).ShouldBeForbidden();
            (await centre.GetPageAsync(address)).ShouldBeForbidden();
        }

        var (stranger, district) = (await SignInAsync(RoleNames.Judge), await SignInAsync(RoleNames.Judge, Union));
        foreach (var client in new[] { stranger, district })
        {
            (await client.GetPageAsync($"/judge/{id}")).ShouldBeNotFound();
            (await client.PostAsync($"/judge/{id}", ("Points[c1]", "1"), ("Points[c2]", "1"))).ShouldBeNotFound();
            (await client.PostAsync($"/judge/{id}/keep-out")).ShouldBeNotFound();
            Assert.Contains("没有请您评审", (await client.GetPageAsync("/judge")).BodyText);
        }

        (await judge.GetPageAsync($"/judge/{id}")).ShouldBeOk();
        (await judge.GetPageAsync($"/judge/{early}")).ShouldBeNotFound();
        (await judge.GetPageAsync("/judge/00000000000000000000000000")).ShouldBeNotFound();
        (await judge.GetPageAsync(DeskOf(programme))).ShouldBeForbidden();
        // Whoever is let go finds nothing any more, and nothing they gave counts.
        await ScoreAsync(judge, id, "10", "10");
        Assert.Contains("请写明为什么", (await centre.FollowAsync(await centre.PostAsync(DeskOf(programme) + "/members/remove", ("user", judge.User!.Id)))).BodyText);
        Assert.Contains("出差一个月", (await centre.FollowAsync(await centre.PostAsync(DeskOf(programme) + "/members/remove", ("user", judge.User!.Id), ("reason", "出差一个月")))).BodyText);
        (await judge.GetPageAsync($"/judge/{id}")).ShouldBeNotFound();
        Assert.Contains("不再是评委", (await Site.QueryAsync(db => db.Set<ScoreSheet>().AsNoTracking().SingleAsync(row => row.ContentItemId == id))).StruckReason);
    }

    [Fact]
    public async Task Score_BadInput_IsToldAtItsFieldAndNothingIsLost()
    {
        var programme = await OpenAsync(Site);
        var id = await NominateAsync(Site, programme, (await Data.OrganizationNamedAsync(Union)).OrganizationId, "例坏一");
        var judge = await JudgeAsync(Site, await SignInAsync(RoleNames.ServiceCentre), programme, "例评坏");
        foreach (var bad in new[] { "41", "-1", "8.55", "1e1", "四十", "", "1,5", "99999999999999999999999999999999" })
        {
            var page = (await ScoreAsync(judge, id, bad, "30", "没有丢的话")).ShouldBeOk();
            page.ShouldRefuseField("Points[c1]", "写 0 到 40 之间的分数");
            Assert.Equal("30", page.Document.GetElementById("Points_c2_")!.GetAttribute("value"));
            Assert.Contains("没有丢的话", page.Text("#Words"));
        }

        (await judge.PostAsync($"/judge/{id}", ("Points[c1]", "8"), ("Points[c2]", "8"), ("Words", new string('字', 501)))).ShouldBeOk().ShouldRefuseField("Words", "最多 500");
        await judge.PostAsync($"/judge/{id}", ("Points[c3]", "8"));
        Assert.False(await Site.QueryAsync(db => db.Set<ScoreSheet>().AnyAsync(row => row.ContentItemId == id)));
        (await ScoreAsync(judge, id, "８。５", " 40 ")).ShouldRedirectTo("/judge");
        (await ScoreAsync(judge, id, "9", "40")).ShouldRedirectTo("/judge");
        var sheet = await Site.QueryAsync(db => db.Set<ScoreSheet>().AsNoTracking().SingleAsync(row => row.ContentItemId == id));
        Assert.Equal((9m, 40m), (sheet.Points["c1"], sheet.Points["c2"]));
    }

    [Fact]
    public async Task Ties_Declared_TakeTheVotesBack_AtOnceAndForGood()
    {
        var programme = await OpenAsync(Site);
        var (near, far) = (await Data.OrganizationAsync("例近公司工会", Union), await Data.OrganizationNamedAsync("莒县总工会"));
        var (one, two, three) = (await NominateAsync(Site, programme, near.OrganizationId, "例近一"), await NominateAsync(Site, programme, far.OrganizationId, "例远一"), await NominateAsync(Site, programme, far.OrganizationId, "例远二"));
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var judge = await JudgeAsync(Site, centre, programme, "例评系");
        foreach (var id in new[] { one, two, three }) await ScoreAsync(judge, id, "20", "20");
        Assert.Contains("没有找到", (await judge.FollowAsync(await judge.PostAsync("/judge/ties", ("unit", "没有这家")))).BodyText);
        Assert.Contains("写到具体的单位", (await judge.FollowAsync(await judge.PostAsync("/judge/ties", ("unit", "日照市总工会")))).BodyText);
        Assert.Contains("已申明", (await judge.FollowAsync(await judge.SubmitFormAsync("/judge", new() { ["unit"] = Union, ["words"] = "兼职顾问" }, form: "form[action='/judge/ties']"))).BodyText);
        await judge.SubmitFormAsync($"/judge/{two}", new() { ["words"] = "认出来了" }, form: "form[action$='/keep-out']");
        foreach (var id in new[] { one, two })
        {
            Assert.Contains("要回避，不能打分", (await judge.FollowAsync(await judge.PostAsync($"/judge/{id}", ("Points[c1]", "1"), ("Points[c2]", "1")))).BodyText);
            Assert.NotNull((await SheetAsync(id)).StruckUtc);
        }

        // Of the other nominations of that union nothing is taken: the judge knows one person, not the union.
        Assert.Null((await SheetAsync(three)).StruckUtc);
        Assert.DoesNotContain("例远一", (await judge.GetPageAsync($"/judge/{two}")).BodyText);
        var desk = (await centre.GetPageAsync(DeskOf(programme))).BodyText;
        foreach (var words in new[] { "兼职顾问", "认出来了", "申明过与" }) Assert.Contains(words, desk);
        Assert.Contains("已经申明过了", (await centre.FollowAsync(await centre.PostAsync(DeskOf(programme) + "/ties", ("user", judge.User!.Id), ("unit", Union)))).BodyText);
        Assert.Contains("没有这位评委", (await centre.FollowAsync(await centre.PostAsync(DeskOf(programme) + "/ties", ("user", "nobody"), ("unit", Union)))).BodyText);
    }

    [Fact]
    public async Task Files_OpenWhileTheJudgeMayRead_AndBlindNotAtAll()
    {
        var (blind, programme) = (await OpenAsync(Site), await OpenAsync(Site, change: category => category with { Judging = category.Judging with { IsBlind = false } }));
        var id = await NominateAsync(Site, programme, (await Data.OrganizationNamedAsync(Union)).OrganizationId, "例件一");
        var (evidence, minutes) = (await AttachAsync(id, "Evidence", "例件一的获奖证书.png"), await AttachAsync(id, "Resolution", "会议纪要.png"));
        await NominationSite.AnswerAsync(Site, id, Form, part =>
        {
            foreach (var (field, file) in new[] { ("Evidence", evidence), ("Resolution", minutes) }) part[field] = new System.Text.Json.Nodes.JsonObject { ["Ids"] = new System.Text.Json.Nodes.JsonArray(file.AttachmentId), ["Names"] = new System.Text.Json.Nodes.JsonArray(file.Name), ["Hashes"] = new System.Text.Json.Nodes.JsonArray(file.Sha256) };
        });
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var (judge, other) = (await JudgeAsync(Site, centre, programme, "例评件"), await SignInAsync(RoleNames.Judge));
        var page = (await judge.GetPageAsync($"/judge/{id}")).ShouldBeOk();
        Assert.Contains("例件一的获奖证书.png", page.BodyText);
        (await judge.GetPageAsync($"/judge/{id}/files/{evidence.AttachmentId}")).ShouldBeOk();
        // Not what judges are not shown, not by the common address, not by another judge.
        (await judge.GetPageAsync($"/judge/{id}/files/{minutes.AttachmentId}")).ShouldBeNotFound();
        (await judge.GetPageAsync($"/attachments/{evidence.AttachmentId}/x.png")).ShouldBeNotFound();
        (await other.GetPageAsync($"/judge/{id}/files/{evidence.AttachmentId}")).ShouldBeNotFound();
        await judge.PostAsync($"/judge/{id}/keep-out");
        (await judge.GetPageAsync($"/judge/{id}/files/{evidence.AttachmentId}")).ShouldBeNotFound();

        // Nobody takes the names out of a picture: blind, there is only their number.
        await Site.InUnitAsync(unit => unit.Db.Set<Nomination>().Where(row => row.ContentItemId == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ProgrammeItemId, blind)));
        var panel = await JudgeAsync(Site, centre, blind, "例评盲");
        var hidden = (await panel.GetPageAsync($"/judge/{id}")).ShouldBeOk();
        Assert.Contains("1 个附件，盲评时不给看", hidden.BodyText);
        foreach (var leak in new[] { "获奖证书", evidence.AttachmentId }) Assert.DoesNotContain(leak, hidden.Html);
        (await panel.GetPageAsync($"/judge/{id}/files/{evidence.AttachmentId}")).ShouldBeNotFound();
    }

    [Fact]
    public async Task List_AsksTheSame_HoweverManyThereAre()
    {
        var programme = await OpenAsync(Site);
        var union = await Data.OrganizationNamedAsync(Union);
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var judge = await JudgeAsync(Site, centre, programme, "例评数");
        await NominateAsync(Site, programme, union.OrganizationId, "例数一");
        string[] pages = ["/judge", DeskOf(programme)];
        await judge.GetPageAsync("/judge");
        await centre.GetPageAsync(DeskOf(programme));
        var one = ((await judge.GetPageAsync(pages[0])).Queries.Count, (await centre.GetPageAsync(pages[1])).Queries.Count);
        foreach (var name in new[] { "例数二", "例数三" }) await NominateAsync(Site, programme, union.OrganizationId, name);
        await JudgeAsync(Site, centre, programme, "例评数二");
        Assert.Equal(one, ((await judge.GetPageAsync(pages[0])).Queries.Count, (await centre.GetPageAsync(pages[1])).Queries.Count));
    }

    private Task<ScoreSheet> SheetAsync(string id) => Site.QueryAsync(db => db.Set<ScoreSheet>().AsNoTracking().SingleAsync(row => row.ContentItemId == id));

    private async Task<Attachment> AttachAsync(string id, string field, string name)
    {
        var content = AcceptanceSite.Picture();
        return (await Site.UseAsync<AttachmentIntake, AttachmentOutcome>(intake => intake.TakeAsync(new AttachmentUpload
        {
            Place = new AttachmentPlace(id, Form, field), Rules = new AttachmentRules(field, FileKinds.Images.ToHashSet(), 10, 1 << 20, false), Content = new MemoryStream(content), FileName = name, Length = content.Length, UserId = "test",
        }, CancellationToken.None))).File!;
    }
}
