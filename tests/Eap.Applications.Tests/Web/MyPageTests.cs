using System.Text.Json.Nodes;
using Eap.Applications.Portal;
using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Notifications.Inbox;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Eap.Testing;
using Eap.Users.Accounts;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Tests.Web;

/// <summary>What an officer sees first: what to do, where each stands, until when.</summary>
public sealed class MyPageTests(ApplicationSite fixture) : SiteTest(fixture), IClassFixture<ApplicationSite>
{
    [Fact]
    public async Task Todo_StampedPaperIsMissing_IsSaidUntilTheScanIsThere()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var id = await ApplicationSite.SubmitAsync(officer);

        Assert.Contains("打印 3 份，盖章后上传扫描件：", (await officer.GetPageAsync("/my")).Text("[aria-labelledby=todo]"));
        Assert.Contains("还要交盖章的纸质件，3 份", (await officer.GetPageAsync($"/my/{id}/receipt")).BodyText);
        Assert.Contains("打印 3 份", (await officer.GetPageAsync($"/my/{id}")).Text(".status"));

        var number = (await ApplicationSite.RecordAsync(Site, id)).ReceiptNumber!;
        await officer.SubmitFormAsync($"/my/{id}/scan", new() { ["number"] = number, ["version"] = "1", ["file"] = FormFile.Text("盖章.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nstartxref\n9\n%%EOF\n") }, form: "form[data-paper-scan]");
        Assert.Contains("现在没有要你办的事", (await officer.GetPageAsync("/my")).Text("[aria-labelledby=todo]"));
    }

    [Fact]
    public async Task Page_ForOneAndThreeApplications_AsksTheDatabaseAsOften()
    {
        await ApplicationSite.SettingsAsync(Site, new JsonObject { ["OnePerCycle"] = false });
        var officer = await ApplicationSite.OfficerAsync(Site);
        await ApplicationSite.SubmitAsync(officer);
        await officer.GetPageAsync("/my");
        var one = (await officer.GetPageAsync("/my")).ShouldBeOk();
        for (var more = 0; more < 2; more++) await ApplicationSite.SubmitAsync(officer);
        var three = (await officer.GetPageAsync("/my")).ShouldBeOk();

        Assert.Equal((1, 3), (one.Document.QuerySelectorAll("[aria-labelledby=all] li").Length, three.Document.QuerySelectorAll("[aria-labelledby=all] li").Length));
        Assert.Equal(one.Queries.Count, three.Queries.Count);
    }

    [Fact]
    public async Task Term_OnEveryPage_IsTheSameDayToItsEnd()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var id = await ApplicationSite.SubmitAsync(officer);
        var due = await Site.QueryAsync(db => db.Set<ReviewTask>().Where(row => row.ContentItemId == id && row.IsOpen).Select(row => row.DueUtc!.Value).SingleAsync());
        var words = await Site.UseAsync<SiteClock, string>(clock => Task.FromResult(clock.FormatEnd(due)));
        Assert.EndsWith(" 24:00", words);
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var number = (await ApplicationSite.RecordAsync(Site, id)).ReceiptNumber;

        foreach (var page in new[] { await officer.GetPageAsync("/my"), await officer.GetPageAsync($"/my/{id}"), await officer.GetPageAsync($"/my/{id}/receipt"), await centre.GetPageAsync($"/admin/applications?q={number}"), await centre.GetPageAsync($"/admin/applications/{id}"), await centre.GetPageAsync("/admin/tasks") })
            Assert.Contains($"{words} 前", page.ShouldBeOk().BodyText);
    }

    [Fact]
    public async Task Timeline_WhileItIsDecided_SaysWhoHasItAndWhatFollows()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var id = await ApplicationSite.SubmitAsync(officer);

        Assert.Matches("^下一步： ?给出结论，发消息告诉申报单位$", (await officer.GetPageAsync($"/my/{id}")).Document.QuerySelectorAll(".timeline li")[^1].TextContent.Trim());
        await (await SignInAsync(RoleNames.ServiceCentre)).SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Returned", ["remark.VisitRequest.Need"] = "写明班次" }, form: "form.review");
        Assert.Matches("^下一步： ?审核$", (await officer.GetPageAsync($"/my/{id}")).Document.QuerySelectorAll(".timeline li")[^1].TextContent.Trim());
    }

    [Fact]
    public async Task Calendar_OfWhatWasReturned_NamesItsTermAndNotWhatHasNone()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var id = await ApplicationSite.SubmitAsync(officer);
        Assert.Empty((await officer.GetPageAsync("/my")).Document.QuerySelectorAll("a[href='/my/calendar.ics']"));
        await (await SignInAsync(RoleNames.ServiceCentre)).SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Returned", ["remark.VisitRequest.Need"] = "写明班次" }, form: "form.review");
        var due = await Site.QueryAsync(db => db.Set<Returns.ReturnRequest>().Where(row => row.ContentItemId == id && row.IsOpen).Select(row => row.DueUtc!.Value).SingleAsync());

        Assert.Single((await officer.GetPageAsync("/my")).Document.QuerySelectorAll("a[href='/my/calendar.ics']"));
        var file = (await officer.GetPageAsync("/my/calendar.ics")).Html;

        Assert.Contains($"DTEND:{due:yyyyMMdd'T'HHmmss'Z'}", file);
        Assert.Contains($"/my/{id}", file.ReplaceLineEndings("\n").Replace("\n ", "", StringComparison.Ordinal));
        Assert.Equal(1, file.Split("BEGIN:VEVENT").Length - 1);
        Assert.DoesNotContain("BEGIN:VEVENT", (await (await ApplicationSite.OfficerAsync(Site)).GetPageAsync("/my/calendar.ics")).Html);
    }

    [Fact]
    public async Task OwnBar_SignedIn_NamesThePersonAndLeadsToTheMessages()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        await ApplicationSite.SubmitAsync(officer);
        var account = await Site.QueryAsync(db => db.Set<User>().AsNoTracking().SingleAsync(row => row.Id == officer.User!.Id));
        var unread = await Site.UseAsync<InboxReader, int>(inbox => inbox.UnreadAsync(account.Id, CancellationToken.None));

        var page = (await officer.GetPageAsync("/my")).ShouldBeOk();

        Assert.True(unread > 0);
        Assert.Equal(account.DisplayName, page.Text(".ownbar form span"));
        Assert.DoesNotContain(account.UserName!, page.Text(".ownbar"));
        Assert.Contains($"{unread} 条未读", page.Document.QuerySelector(".ownbar a[href='/my/notifications']")!.TextContent);
        Assert.Empty((await Anonymous().GetPageAsync("/")).Document.QuerySelectorAll(".ownbar"));
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var name = await Site.QueryAsync(db => db.Set<User>().Where(row => row.Id == centre.User!.Id).Select(row => row.DisplayName).SingleAsync());
        Assert.Equal(name, (await centre.GetPageAsync("/admin/applications")).Text(".who a[href='/account']"));
    }

    [Theory]
    [InlineData(ApplicationStatus.Accepted, "待请老师", "待请老师")]
    [InlineData(ApplicationStatus.Accepted, null, "已同意")]
    [InlineData(ApplicationStatus.Completed, "已认定", "已办结")]
    [InlineData(ApplicationStatus.Submitted, "材料核对中", "已提交")]
    public void Title_AnAcceptedOneAModuleGoesOnWith_IsTheModulesStage(ApplicationStatus status, string? stage, string expected) =>
        Assert.Equal(expected, Stages.Title(status, [new ApplicationStage("1") { Todo = "打印" }, new ApplicationStage("1") { Title = stage }]));

    [Theory]
    [InlineData(ApplicationStatus.Submitted, "等本人点同意"), InlineData(ApplicationStatus.Accepted, "审查通过，等评审"), InlineData(ApplicationStatus.Completed, "未入选")]
    public void Title_WhereTheModulesStageLeads_IsThatFromTheFirstDayToTheLast(ApplicationStatus status, string stage) => Assert.Equal(stage, Stages.Title(status, [new ApplicationStage("1") { Title = stage, Leads = true }]));
}
