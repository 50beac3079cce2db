using Eap.Applications.Process;
using Eap.Contents.Model;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Tests.Web;

/// <summary>From the first page to the decision, without script.</summary>
public sealed class FilingJourneyTests(ApplicationSite fixture) : SiteTest(fixture)
{
    [Fact]
    public async Task Application_FiledReturnedForTwoFieldsAndCorrected_KeepsItsPlaceAndIsAccepted()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var start = await officer.GetPageAsync(ApplicationSite.Apply);
        Assert.Contains("到场人数", start.Text("main"));

        var id = await ApplicationSite.SubmitAsync(officer);
        var filed = await ApplicationSite.RecordAsync(Site, id);
        Assert.StartsWith("ZF-2026-", filed.ReceiptNumber);
        Assert.Contains(filed.ReceiptNumber!, (await officer.GetPageAsync($"/my/{id}/receipt")).ShouldBeOk().BodyText);

        Site.Clock.Advance(TimeSpan.FromMinutes(5));
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        Assert.Contains(filed.ReceiptNumber!, (await centre.GetPageAsync($"/admin/applications?q={filed.ReceiptNumber}")).ShouldBeOk().BodyText);
        var desk = await centre.GetPageAsync($"/admin/applications/{id}");
        await centre.SubmitFormAsync(desk.ShouldBeOk(), new() { ["outcome"] = "Returned", ["remark.VisitRequest.Need"] = "写明班次", ["remark.VisitRequest.Day"] = "那天放假" }, form: "form.review");
        Assert.Equal(ApplicationStatus.Returned, (await ApplicationSite.RecordAsync(Site, id)).Status);

        var todo = await officer.GetPageAsync("/my");
        Assert.Contains("补正：", todo.BodyText);
        var form = await officer.GetPageAsync($"{ApplicationSite.Apply}/{id}");
        Assert.Equal(["VisitRequest.Need", "VisitRequest.Day"], form.Document.QuerySelectorAll("form.form [name^=VisitRequest]").Select(control => control.GetAttribute("name")));
        Assert.Contains("写明班次", form.BodyText);
        await officer.SubmitFormAsync(form, new FormFields { ["VisitRequest.Need"] = "三班倒，睡不好。", ["VisitRequest.Day"] = "2026-12-11" }.Forge("VisitRequest.Workers", "999"), form: "form.form", button: "next");
        Site.Clock.Advance(TimeSpan.FromMinutes(5));
        await officer.SubmitFormAsync($"{ApplicationSite.Apply}/{id}/check", form: $"form[action='{ApplicationSite.Apply}/{id}/submit']");

        var again = await ApplicationSite.RecordAsync(Site, id);
        Assert.Equal((ApplicationStatus.Submitted, filed.FiledUtc, filed.ReceiptNumber), (again.Status, again.FiledUtc, again.ReceiptNumber));
        Assert.NotEqual(filed.ContentHash, again.ContentHash);
        var item = await Site.QueryAsync(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(row => row.ContentItemId == id && row.Latest));
        Assert.Equal(120, item.Content["VisitRequest"]!["Workers"]!["Value"]!.GetValue<decimal>());

        await centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Accepted", ["comment"] = "按时到" }, form: "form.review");
        var done = await officer.GetPageAsync($"/my/{id}");
        Assert.Equal(ApplicationStatus.Accepted, (await ApplicationSite.RecordAsync(Site, id)).Status);
        Assert.Equal(["在线提交", "退回补正", "补正后再次提交", "同意"], done.Texts(".timeline b"));
    }
}
