using Eap.Applications.Process;
using Eap.Lectures.Requests;
using Eap.Organizations.Directory;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Tests.Web;

/// <summary>Qingdao: five settings, no minimum, no seal, no district: what is Rizhao's does not cross over.</summary>
public sealed class QingdaoLectureTests(QingdaoSiteFixture site) : SiteTest(site), IClassFixture<QingdaoSiteFixture>
{
    [Fact]
    public async Task Request_OfFewPeople_GoesStraightToTheCentreWithoutAWarning()
    {
        var unit = await Data.OrganizationAsync("例公司工会", (await Data.OrganizationNamedAsync(null)).Name, OrganizationKind.EnterpriseUnion);
        var officer = await SignInAsync(RoleNames.UnionAdministrator, unit.Name);
        const string part = "LectureApplication";
        var address = (await officer.SubmitFormAsync("/apply/LectureApplication", form: "form[action='/apply/LectureApplication']")).Location!;
        var form = await officer.GetPageAsync($"{address}?all=1");
        Assert.Equal(5, form.Document.QuerySelectorAll($"[name='{part}.Setting'] option[value]:not([value='']), input[name='{part}.Setting'][type=radio]").Length);
        Assert.DoesNotContain("50人", form.BodyText);
        await officer.SubmitFormAsync(form, new()
        {
            [$"{part}.Workers"] = "60", [$"{part}.Contact"] = "例一", [$"{part}.Phone"] = "13800000000", [$"{part}.Setting"] = "车间班组建设工地", [$"{part}.Heads"] = "12",
            [$"{part}.Start1"] = "2026-12-15T14:00", [$"{part}.Place"] = "班组休息室",
        }, form: "form.form", button: "next");
        Assert.DoesNotContain("50人", (await officer.GetPageAsync($"{address}/check")).BodyText);
        var id = address.Split('/')[^1];
        (await officer.SubmitFormAsync($"{address}/check", form: $"form[action='{address}/submit']")).ShouldRedirectTo($"/my/{id}/receipt");

        var centre = await SignInAsync(RoleNames.ServiceCentre);
        await centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Accepted" }, form: "form.review");

        Assert.Equal(ApplicationStatus.Accepted, await Site.QueryAsync(db => db.Set<ApplicationRecord>().Where(row => row.ContentItemId == id).Select(row => row.Status).SingleAsync()));
        Assert.Equal(LectureStage.Arranging, await Site.QueryAsync(db => db.Set<LectureRequest>().Where(row => row.RequestItemId == id).Select(row => row.Stage).SingleAsync()));
        Assert.Contains("五走进", (await centre.GetPageAsync("/admin/lectures/requests")).BodyText);
    }
}
