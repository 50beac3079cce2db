using System.Text.Json.Nodes;
using Eap.Applications.Paper;
using Eap.Applications.Process;
using Eap.Applications.Tests.Web;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Tests.Paper;

/// <summary>A form that is not accepted before its stamped paper is confirmed, or somebody went without it for a reason.</summary>
public sealed class PaperFirstTests(ApplicationSite fixture) : SiteTest(fixture), IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await ApplicationSite.SettingsAsync(Site, new JsonObject { ["PaperBeforeAcceptance"] = true });

    public async ValueTask DisposeAsync() => await ApplicationSite.SettingsAsync(Site, new JsonObject { ["PaperBeforeAcceptance"] = false });

    [Fact]
    public async Task Accept_BeforeTheScanOfThisVersionIsConfirmed_IsRefusedInWordsAndAfterwardsGoesOn()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var id = await ApplicationSite.SubmitAsync(officer);
        var number = (await ApplicationSite.RecordAsync(Site, id)).ReceiptNumber!;
        var centre = await SignInAsync(RoleNames.ServiceCentre);

        Assert.Contains("盖章件还没有核对", (await AcceptAsync(centre, id)).ShouldBeOk().Text("#problem"));
        await SendAsync(officer, id, number, "1");
        Assert.Contains("盖章件还没有核对", (await AcceptAsync(centre, id)).Text("#problem"));
        await ConfirmScanAsync(centre, id);

        // A correction makes the confirmed paper an old one.
        await centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Returned", ["remark.VisitRequest.Need"] = "写明班次" }, form: "form.review");
        await officer.SubmitFormAsync($"{ApplicationSite.Apply}/{id}", new() { ["VisitRequest.Need"] = "三班倒。" }, form: "form.form", button: "next");
        await officer.SubmitFormAsync($"{ApplicationSite.Apply}/{id}/check", form: $"form[action='{ApplicationSite.Apply}/{id}/submit']");
        Assert.Contains("第 2 版的盖章件还没有核对", (await AcceptAsync(centre, id)).Text("#problem"));
        Assert.Equal(ApplicationStatus.Submitted, (await ApplicationSite.RecordAsync(Site, id)).Status);
        (await SendAsync(officer, id, number, "2")).ShouldRefuseField("file", "这个文件以前交过（第 1 版）");
        (await SendAsync(officer, id, number, "2", paper: "second")).ShouldRedirectTo($"/my/{id}/scan");
        await ConfirmScanAsync(centre, id);
        var settled = await centre.GetPageAsync($"/admin/applications/{id}/paper");
        Assert.Contains("第 2 版的盖章件已核对，不用再等", settled.Text("[aria-labelledby=waive]"));
        Assert.Null(settled.Document.QuerySelector("form[action$='/waive']"));
        Assert.Contains("已经核对过了", (await centre.FollowAsync(await centre.PostAsync($"/admin/applications/{id}/paper/waive", ("version", "2"), ("reason", "不等了")))).BodyText);
        Assert.Null((await officer.GetPageAsync($"/my/{id}")).Document.QuerySelector($"a.button-quiet[href='/my/{id}/scan']"));
        await AcceptAsync(centre, id);

        Assert.Equal(ApplicationStatus.Accepted, (await ApplicationSite.RecordAsync(Site, id)).Status);
    }

    [Fact]
    public async Task Waive_WithAReason_LetsItPassAndIsLoggedAndShown_ButNotByWhoFiledItOrFromElsewhere()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var id = await ApplicationSite.SubmitAsync(officer);
        var (centre, page) = (await SignInAsync(RoleNames.ServiceCentre), $"/admin/applications/{id}/paper");
        var elsewhere = await SignInAsync(RoleNames.ServiceCentre, ApplicationSite.Other);
        (await elsewhere.PostAsync($"{page}/waive", ("version", "1"), ("reason", "试试"))).ShouldBeNotFound();
        (await Anonymous().GetPageAsync(page)).ShouldAskToSignIn();
        await Data.GrantAsync(officer.User!, RoleNames.ServiceCentre);
        Assert.Contains("你自己交的", (await officer.FollowAsync(await officer.SubmitFormAsync(page, new() { ["reason"] = "自己放行" }, form: "form[action$='/waive']"))).BodyText);

        Assert.Contains("请写明为什么不等", (await centre.FollowAsync(await centre.SubmitFormAsync(page, new() { ["reason"] = "　" }, form: "form[action$='/waive']"))).BodyText);
        Assert.Contains("现在是第 1 版", (await centre.FollowAsync(await centre.PostAsync($"{page}/waive", ("version", "7"), ("reason", "台风")))).BodyText);
        Assert.False(await Site.QueryAsync(db => db.Set<PaperWaiver>().AnyAsync(row => row.ContentItemId == id)));
        var shown = await centre.GetPageAsync(page);
        await Task.WhenAll(centre.SubmitFormAsync(shown, new() { ["reason"] = "台风停运，原件随后补交" }, form: "form[action$='/waive']"), centre.SubmitFormAsync(shown, new() { ["reason"] = "台风停运，原件随后补交" }, form: "form[action$='/waive']"));
        await AcceptAsync(centre, id);

        Assert.Equal(ApplicationStatus.Accepted, (await ApplicationSite.RecordAsync(Site, id)).Status);
        Assert.Single(await Site.QueryAsync(db => db.Set<PaperWaiver>().Where(row => row.ContentItemId == id).ToListAsync()));
        Assert.Single(await Site.QueryAsync(db => db.Set<AuditEvent>().Where(row => row.Name == "PaperWaived" && row.SubjectId == id).ToListAsync()));
        Assert.Contains("台风停运，原件随后补交", (await officer.GetPageAsync($"/my/{id}")).Text(".timeline"));
    }

    [Fact]
    public async Task ConfirmScan_ByWhoFiledTheForm_IsRefused()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var id = await ApplicationSite.SubmitAsync(officer);
        await SendAsync(officer, id, (await ApplicationSite.RecordAsync(Site, id)).ReceiptNumber!, "1");
        await Data.GrantAsync(officer.User!, RoleNames.ServiceCentre);

        var answer = await officer.FollowAsync(await officer.SubmitFormAsync($"/admin/applications/{id}/paper", form: "form[action*='/paper/']:not([action$='/waive'])", button: "confirm"));

        Assert.Contains("另一位同事核对", answer.BodyText);
        Assert.Equal(PaperScanState.Waiting, await Site.QueryAsync(db => db.Set<PaperScan>().Where(row => row.ContentItemId == id).Select(row => row.State).SingleAsync()));
    }

    private static Task<SitePage> AcceptAsync(SiteClient centre, string id) => centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Accepted" }, form: "form.review");

    private static Task<SitePage> ConfirmScanAsync(SiteClient centre, string id) =>
        centre.SubmitFormAsync($"/admin/applications/{id}/paper", form: "form[action*='/paper/']:not([action$='/waive'])", button: "confirm");

    private static Task<SitePage> SendAsync(SiteClient officer, string id, string number, string version, string paper = "first") =>
        officer.SubmitFormAsync($"/my/{id}/scan", new() { ["number"] = number, ["version"] = version, ["file"] = FormFile.Text("盖章.pdf", $"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj {paper}\nstartxref\n9\n%%EOF\n") }, form: "form[data-paper-scan]");
}
