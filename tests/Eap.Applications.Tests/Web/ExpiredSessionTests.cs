using System.Net;
using Eap.Applications.Process;
using Eap.Organizations.Directory;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Tests.Web;

/// <summary>The session ends while somebody types: after signing in again every word is there, for that person alone.</summary>
public sealed class ExpiredSessionTests(ApplicationSite fixture) : SiteTest(fixture), IClassFixture<ApplicationSite>
{
    private const string Words = "三班倒，夜里睡不好，\n白天机器响，想请老师来讲一讲。";

    [Fact]
    public async Task Fill_PostAfterTheSessionEnded_ComesBackWholeAndIsStored()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var address = await ApplicationSite.FillAsync(officer);
        var page = await officer.GetPageAsync($"{address}?all=1");
        Site.Clock.Advance(TimeSpan.FromHours(13));

        var expired = await officer.SubmitFormAsync(page, Typed(), form: "form.form", button: "next");
        var again = await Site.SignInAsync(officer.User!);
        var back = await again.SubmitFormAsync(expired, form: "form[action*='/recover']");

        Assert.Equal(HttpStatusCode.Unauthorized, expired.Status);
        Assert.Contains("你写的都还在这里", expired.Text("h1"));
        Assert.Equal(Words, Value(back.ShouldBeOk(), "VisitRequest.Need"));
        Assert.Equal("135", Value(back, "VisitRequest.Workers"));
        Assert.Equal("例二", Value(back, "VisitRequest.Contact"));
        (await again.SubmitFormAsync(back, form: "form.form", button: "next")).ShouldRedirectTo($"{address}/check");
        Assert.Contains("白天机器响", (await again.GetPageAsync($"{address}/check")).BodyText);
    }

    [Fact]
    public async Task Fill_TextOfAnotherAccount_IsNotGivenAndNothingIsStored()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var address = await ApplicationSite.FillAsync(officer);
        var page = await officer.GetPageAsync($"{address}?all=1");
        var unit = await Site.QueryAsync(db => db.Set<Organization>().Where(row => row.OrganizationId == officer.User!.OrganizationId).Select(row => row.Name).SingleAsync());
        var colleague = await Data.AccountAsync(RoleNames.UnionAdministrator, unit);
        Site.Clock.Advance(TimeSpan.FromHours(13));
        var expired = await officer.SubmitFormAsync(page, Typed(), form: "form.form", button: "next");

        foreach (var other in new[] { await Site.SignInAsync(colleague), await ApplicationSite.OfficerAsync(Site, ApplicationSite.Other), await SignInAsync(RoleNames.ServiceCentre) })
        {
            var answer = await other.SubmitFormAsync(expired, form: "form[action*='/recover']");
            answer.ShouldBeNotFound();
            Assert.DoesNotContain("白天机器响", answer.Html);
        }

        Assert.DoesNotContain("白天机器响", (await (await Site.SignInAsync(officer.User!)).GetPageAsync($"{address}/check")).BodyText);
    }

    [Fact]
    public async Task Decide_AfterTheSessionEnded_KeepsConclusionRemarksAndComment()
    {
        var id = await ApplicationSite.SubmitAsync(await ApplicationSite.OfficerAsync(Site));
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var page = await centre.GetPageAsync($"/admin/applications/{id}");
        Site.Clock.Advance(TimeSpan.FromHours(13));

        var expired = await centre.SubmitFormAsync(page, new() { ["outcome"] = "Returned", ["comment"] = Words, ["remark.VisitRequest.Need"] = "写明班次", ["remark.VisitRequest.Day"] = "那天放假" }, form: "form.review");
        var refused = await (await SignInAsync(RoleNames.ServiceCentre)).SubmitFormAsync(expired, form: "form[action*='/recover']");
        var again = await Site.SignInAsync(centre.User!);
        var back = await again.SubmitFormAsync(expired, form: "form[action*='/recover']");

        Assert.Equal(HttpStatusCode.Unauthorized, expired.Status);
        refused.ShouldBeNotFound();
        Assert.Equal(Words, Value(back.ShouldBeOk(), "comment"));
        Assert.Equal("写明班次", Value(back, "remark.VisitRequest.Need"));
        Assert.NotNull(back.Document.QuerySelector("input[name=outcome][value=Returned][checked]"));
        Assert.Equal(ApplicationStatus.Submitted, (await ApplicationSite.RecordAsync(Site, id)).Status);
        await again.SubmitFormAsync(back, form: "form.review");
        Assert.Equal(ApplicationStatus.Returned, (await ApplicationSite.RecordAsync(Site, id)).Status);
    }

    [Fact]
    public async Task OnBehalf_PostAfterTheSessionEnded_ComesBackToTheOfficeThatFiled()
    {
        var unit = await ApplicationSite.OfficerAsync(Site);
        var district = await SignInAsync(RoleNames.UnionAdministrator, ApplicationSite.District);
        var begun = await district.SubmitFormAsync("/admin/applications/new", new() { ["form"] = "VisitRequest", ["organization"] = unit.User!.OrganizationId }, form: "form.panel");
        var page = await district.GetPageAsync($"{begun.Location}?all=1");
        Site.Clock.Advance(TimeSpan.FromHours(13));

        var expired = await district.SubmitFormAsync(page, Typed(), form: "form.form", button: "next");
        var again = await Site.SignInAsync(district.User!);
        var back = await again.SubmitFormAsync(expired, form: "form[action*='/recover']");

        Assert.Equal(Words, Value(back.ShouldBeOk(), "VisitRequest.Need"));
        (await again.SubmitFormAsync(back, form: "form.form", button: "next")).ShouldRedirectTo($"{begun.Location}/check");
    }

    [Fact]
    public async Task Withdraw_AfterTheSessionEnded_KeepsTheReason()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var id = await ApplicationSite.SubmitAsync(officer);
        var page = await officer.GetPageAsync($"/my/{id}/withdraw");
        Site.Clock.Advance(TimeSpan.FromHours(13));

        var expired = await officer.SubmitFormAsync(page, new() { ["reason"] = Words }, form: "form.form");
        var again = await Site.SignInAsync(officer.User!);
        var back = await again.SubmitFormAsync(expired, form: "form[action*='/recover']");

        Assert.Equal(Words, Value(back.ShouldBeOk(), "reason"));
        Assert.Equal(ApplicationStatus.Submitted, (await ApplicationSite.RecordAsync(Site, id)).Status);
        await again.SubmitFormAsync(back, form: "form.form");
        Assert.Equal(ApplicationStatus.Withdrawn, (await ApplicationSite.RecordAsync(Site, id)).Status);
    }

    private static FormFields Typed() => new() { ["VisitRequest.Workers"] = "135", ["VisitRequest.Contact"] = "例二", ["VisitRequest.Need"] = Words, ["VisitRequest.Day"] = "2026-12-11" };

    private static string? Value(SitePage page, string name)
    {
        var control = page.Document.QuerySelector($"form [name='{name}']")!;
        return (control is AngleSharp.Html.Dom.IHtmlTextAreaElement area ? area.Value : control.GetAttribute("value"))?.ReplaceLineEndings("\n");
    }
}
