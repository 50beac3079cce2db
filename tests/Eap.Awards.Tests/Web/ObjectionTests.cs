using Eap.Awards.Publicity;
using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Tests.Web;

/// <summary>Objections: by name or not, answered to whoever holds the receipt, hidden from the nominating side.</summary>
public sealed class ObjectionTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Secret = "他去年十二月根本没有办过讲座，可以问例十九。";

    [Fact]
    public async Task Objection_ByName_IsSealed_AssignedAndAnswered()
    {
        var (id, round, nominee) = await PublicAsync("例评选异议", "2018-11-05 10:00");
        var reader = Anonymous();
        var form = (await reader.GetPageAsync($"/publicity/{round}/object")).ShouldBeOk();
        var fields = new FormFields { ["About"] = nominee, ["Named"] = "yes", ["Name"] = "例六十六", ["Contact"] = "000-6666", ["Text"] = Secret };
        var received = (await reader.SubmitFormAsync(form, fields, "form.form")).ShouldBeOk();
        var (number, code) = (received.Text("#receipt-number"), received.Text("#receipt-code"));
        Assert.Matches("^YY-2018-\\d{4}$", number);
        Assert.Matches("^[0-9A-F]{10}$", code);
        // Pressed twice, it is one objection with one receipt.
        var again = (await reader.SubmitFormAsync(form, fields, "form.form")).ShouldBeOk();
        Assert.Equal((number, code), (again.Text("#receipt-number"), again.Text("#receipt-code")));
        var stored = await Site.QueryAsync(db => db.Set<Objection>().SingleAsync(row => row.RoundId == round));
        Assert.True(stored.IsNamed);
        foreach (var text in new[] { "例六十六", "000-6666", "例十九", code }) Assert.Empty(await new EverythingStored(Site.Storage).FindAsync(text, TestContext.Current.CancellationToken));

        Assert.Contains("等待交办", (await AskAsync(number, code)).BodyText);
        (await AskAsync(number, "0000000000")).ShouldRefuseField("number", "查询码不对");
        (await AskAsync("YY-2018-9999", code)).ShouldRefuseField("number", "没有这样的回执");

        var account = await Data.AccountAsync(RoleNames.ServiceCentre);
        var centre = await Site.SignInAsync(account);
        var desk = $"/admin/awards/objections/{stored.ObjectionId}";
        Assert.Contains(number, (await centre.GetPageAsync("/admin/awards/objections")).ShouldBeOk().BodyText);
        Assert.DoesNotContain("例六十六", (await centre.GetPageAsync(desk)).ShouldBeOk().Html);
        Assert.Contains("没有交给你办理", (await centre.PostAsync($"{desk}/answer", ("verdict", "NotUpheld"), ("answer", "查过讲座记录，十二场都有签到。"))).ShouldBeOk().BodyText);
        (await centre.SubmitFormAsync(desk, new() { ["person"] = account.Id }, "form[action$='/assign']")).ShouldRedirectTo(desk);
        var read = (await centre.SubmitFormAsync(desk, form: "form[action$='/read']")).ShouldBeOk();
        foreach (var text in new[] { "例六十六", "000-6666", Secret }) Assert.Contains(text, read.BodyText);
        Assert.Contains("已有人在查", (await AskAsync(number, code)).BodyText);
        (await centre.SubmitFormAsync(desk, new() { ["verdict"] = "NotUpheld", ["answer"] = "没有" }, "form[action$='/answer']")).ShouldRefuseField("answer", "10 到");
        (await centre.SubmitFormAsync(desk, new() { ["verdict"] = "NotUpheld", ["answer"] = "查过讲座记录，十二场都有签到。" }, "form[action$='/answer']")).ShouldRedirectTo(desk);
        Assert.Contains("查过讲座记录", (await AskAsync(number, code)).BodyText);
        Assert.Contains("已经答复", (await centre.FollowAsync(await centre.PostAsync($"{desk}/assign", ("person", account.Id)))).BodyText);
        var trail = await Site.QueryAsync(db => db.Set<AuditEvent>().Where(row => row.SubjectId == stored.ObjectionId).Select(row => row.Name).ToListAsync());
        Assert.Equal(["ObjectionAssigned", "ObjectionRead", "ObjectionAnswered"], trail);
    }

    [Fact]
    public async Task Objection_New_IsToldToWhoeverMayHandleIt_WithoutNames()
    {
        var (able, barred) = (await Data.AccountAsync(RoleNames.ServiceCentre), await Data.AccountAsync(RoleNames.ServiceCentre));
        await Data.GrantAsync(barred, RoleNames.UnionAdministrator, "五莲县总工会");
        var union = await Data.AccountAsync(RoleNames.UnionAdministrator, "五莲县总工会");
        var (_, round, nominee) = await PublicAsync("例评选告知", "2018-12-10 10:00");
        await ObjectAsync(round, nominee);
        var objection = await Site.QueryAsync(db => db.Set<Objection>().SingleAsync(row => row.RoundId == round));
        var told = await Site.QueryAsync(db => db.Set<Notification>().Where(row => row.Url == $"/admin/awards/objections/{objection.ObjectionId}").ToListAsync());
        Assert.Contains(told, row => row.UserId == able.Id);
        foreach (var one in new[] { barred, union }) Assert.DoesNotContain(told, row => row.UserId == one.Id);
        Assert.All(told, row => Assert.Equal(("收到一件公示异议，等交办", $"{objection.Receipt}：例评选告知，第 1 次公示"), (row.Subject, row.Body)));
        var (mine, theirs) = (await Site.SignInAsync(able), await Site.SignInAsync(barred));
        Assert.Contains(objection.Receipt, (await mine.GetPageAsync("/my/notifications")).ShouldBeOk().BodyText);
        Assert.Contains("件等交办", (await mine.GetPageAsync("/admin")).ShouldBeOk().Text("section[aria-labelledby=waiting-objections]"));
        Assert.Null((await theirs.GetPageAsync("/admin")).ShouldBeOk().Document.QuerySelector("#waiting-objections"));
        Assert.Null((await (await SignInAsync(RoleNames.Editor)).GetPageAsync("/admin")).ShouldBeOk().Document.QuerySelector("#waiting-objections"));

        // Given to somebody by somebody else, they hear of it; nobody hears of what they did themselves.
        var other = await Data.AccountAsync(RoleNames.ServiceCentre);
        foreach (var person in new[] { able, other }) await mine.PostAsync($"/admin/awards/objections/{objection.ObjectionId}/assign", ("person", person.Id));
        Assert.Equal([other.Id], await Site.QueryAsync(db => db.Set<Notification>().Where(row => row.Subject == "一件公示异议交给你办理").Select(row => row.UserId).ToListAsync()));
    }

    [Fact]
    public async Task Objection_IsHiddenFromTheNominatingSide_WhateverItsRights()
    {
        var (id, round, nominee) = await PublicAsync("例评选回避", "2018-11-12 10:00");
        await ObjectAsync(round, nominee);
        await ObjectAsync(round, "");
        var both = await Site.QueryAsync(db => db.Set<Objection>().Where(row => row.RoundId == round).ToListAsync());
        var ownDesk = await Data.AccountAsync(RoleNames.ServiceCentre);
        await Data.GrantAsync(ownDesk, RoleNames.UnionAdministrator, "五莲县总工会");
        var barred = await Site.SignInAsync(ownDesk);
        // Nor does it help to be lent to the city: the account belongs to the union that nominates.
        var lent = await Data.AccountAsync(null, "五莲县总工会");
        await Data.GrantAsync(lent, RoleNames.ServiceCentre);
        var seconded = await Site.SignInAsync(lent);
        var union = await SignInAsync(RoleNames.UnionAdministrator, "五莲县总工会");
        Assert.DoesNotContain(both[0].Receipt, (await seconded.GetPageAsync("/admin/awards/objections")).ShouldBeOk().BodyText);
        var list = (await barred.GetPageAsync("/admin/awards/objections")).ShouldBeOk();
        var other = await SignInAsync(RoleNames.ServiceCentre, "莒县总工会");
        foreach (var objection in both)
        {
            Assert.DoesNotContain(objection.Receipt, list.BodyText);
            var address = $"/admin/awards/objections/{objection.ObjectionId}";
            (await barred.GetPageAsync(address)).ShouldBeNotFound();
            foreach (var action in new[] { "read", "assign", "answer" }) (await barred.PostAsync($"{address}/{action}", ("person", ownDesk.Id))).ShouldBeNotFound();
            (await union.GetPageAsync(address)).ShouldBeForbidden();
            (await other.GetPageAsync(address)).ShouldBeNotFound();
            (await Anonymous().GetPageAsync(address)).ShouldAskToSignIn();
            (await seconded.GetPageAsync(address)).ShouldBeNotFound();
            foreach (var action in new[] { "read", "assign", "answer", "rule" }) (await seconded.PostAsync($"{address}/{action}", ("person", lent.Id))).ShouldBeNotFound();
            // Nobody gives it to them either.
            foreach (var one in new[] { ownDesk, lent }) Assert.DoesNotContain(one.Id, (await (await AwardSite.CentreAsync(Site)).GetPageAsync(address)).ShouldBeOk().Html);
        }

        var own = (await union.GetPageAsync($"/my/{nominee}")).ShouldBeOk().BodyText;
        foreach (var words in both.Select(objection => objection.Receipt).Append("提异议").Append("收到异议").Append("件异议")) Assert.DoesNotContain(words, own);
        (await (await AwardSite.CentreAsync(Site)).GetPageAsync("/admin/awards/objections/00000000000000000000000000")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Objection_BadOrTooLate_IsToldAndKept()
    {
        var (_, round, _) = await PublicAsync("例评选迟到", "2018-11-19 10:00");
        var reader = Anonymous();
        var page = (await reader.SubmitFormAsync($"/publicity/{round}/object", new FormFields { ["Text"] = "不好" }, "form.form")).ShouldBeOk();
        page.ShouldRefuseField("Named", "实名还是匿名");
        page.ShouldRefuseField("Text", "至少 10 个字");
        (await reader.SubmitFormAsync($"/publicity/{round}/object", new FormFields { ["Named"] = "yes", ["Text"] = Secret }, "form.form")).ShouldRefuseField("Name", "请写姓名");
        (await reader.PostAsync($"/publicity/{round}/object", ("About", "someone"), ("Named", "no"), ("Text", Secret))).ShouldRefuseField("About", "从名单里选");
        (await reader.PostAsync($"/publicity/{round}/object", ("Named", "no"), ("Text", new string('例', 3001)))).ShouldRefuseField("Text", "3001");
        (await reader.PostWithoutTokenAsync($"/publicity/{round}/object", ("Named", "no"), ("Text", Secret))).ShouldBeBadRequest();
        (await reader.PostAsync("/publicity/00000000000000000000000000/object", ("Named", "no"), ("Text", Secret))).ShouldBeNotFound();
        // Written in time, sent at the moment it is over: too late, and nothing is lost.
        var form = await reader.GetPageAsync($"/publicity/{round}/object");
        AwardSite.At(Site, "2018-11-27 00:00");
        var late = (await reader.SubmitFormAsync(form, new FormFields { ["Named"] = "no", ["Text"] = Secret }, "form.form")).ShouldBeOk();
        Assert.Contains("2018年11月26日24:00为止", late.BodyText);
        Assert.Contains(Secret, late.BodyText);
        Assert.Equal(0, await Site.QueryAsync(db => db.Set<Objection>().CountAsync(row => row.RoundId == round)));
    }

    [Fact]
    public async Task Lists_AskTheSame_HoweverManyThereAre()
    {
        var (_, round, nominee) = await PublicAsync("例评选查询", "2018-12-03 10:00");
        await ObjectAsync(round, nominee);
        var centre = await AwardSite.CentreAsync(Site);
        await centre.GetPageAsync("/admin/awards/objections");
        var one = await centre.GetPageAsync("/admin/awards/objections");
        for (var i = 0; i < 2; i++) await ObjectAsync(round, nominee);
        Assert.Equal(one.Queries.Count, (await centre.GetPageAsync("/admin/awards/objections")).Queries.Count);
    }

    private async Task<(string Programme, string Round, string Nominee)> PublicAsync(string title, string at)
    {
        AwardSite.At(Site, at);
        var id = await ListedNominees.ProgrammeAsync(Site, title);
        var nominee = await ListedNominees.NomineeAsync(Site, id, "例子钢厂工会");
        var centre = await AwardSite.CentreAsync(Site);
        (await centre.SubmitFormAsync($"/admin/awards/{id}/publicity", ListedNominees.Notice, "form[action$='/publicity/start']")).ShouldRedirectTo($"/admin/awards/{id}/publicity");
        return (id, await Site.QueryAsync(db => db.Set<PublicityRound>().Where(row => row.ProgrammeItemId == id).Select(row => row.RoundId).SingleAsync()), nominee);
    }

    private async Task ObjectAsync(string round, string about) =>
        Assert.Contains("YY-", (await Anonymous().SubmitFormAsync($"/publicity/{round}/object", new FormFields { ["About"] = about, ["Named"] = "no", ["Text"] = Secret }, "form.form")).ShouldBeOk().Text("#receipt-number"));

    private async Task<SitePage> AskAsync(string number, string code) => await Anonymous().SubmitFormAsync("/objection", new FormFields { ["number"] = number, ["code"] = code }, "form[action='/objection']");
}
