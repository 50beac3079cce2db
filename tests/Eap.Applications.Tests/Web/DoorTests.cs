using System.IO.Compression;
using System.Net;
using System.Text;
using Eap.Platform.Security;
using Eap.Testing;

namespace Eap.Applications.Tests.Web;

/// <summary>Role × organisation × action: every door, by another unit's id.</summary>
public sealed class DoorTests(ApplicationSite fixture) : SiteTest(fixture)
{
    // own: an officer of the unit; next: of another unit; above: of the district above it; aside: of another district; centre: the city's service centre; editor: no part in it.
    [Theory]
    [InlineData("GET", "/apply/VisitRequest/{id}", "302 404 404 404 404 404")]
    [InlineData("POST", "/apply/VisitRequest/{id}", "302 404 404 404 404 404")]
    [InlineData("POST", "/apply/VisitRequest/{id}/autosave", "200 404 404 404 404 404")]
    [InlineData("GET", "/apply/VisitRequest/{id}/check", "302 404 404 404 404 404")]
    [InlineData("GET", "/my/{id}", "200 404 404 404 403 403")]
    [InlineData("GET", "/my/{id}/receipt", "200 404 404 404 403 403")]
    [InlineData("GET", "/my/{id}/withdraw", "200 404 404 404 403 403")]
    [InlineData("POST", "/my/{id}/discard", "404 404 404 404 403 403")]
    [InlineData("POST", "/my/{id}/confirm", "404 404 404 404 403 403")]
    [InlineData("POST", "/my/{id}/object", "302 404 404 404 403 403")]
    [InlineData("GET", "/admin/applications/{id}", "200 404 200 404 200 403")]
    [InlineData("POST", "/admin/applications/{id}/decide", "404 404 404 404 404 403")]
    [InlineData("GET", "/admin/applications/{id}/dossier", "403 403 403 403 200 403")]
    public async Task Application_EachDoor_OpensForWhoItIsFor(string method, string route, string expected)
    {
        var own = await ApplicationSite.OfficerAsync(Site);
        var id = await ApplicationSite.SubmitAsync(own);
        SiteClient[] people =
        [
            own, await ApplicationSite.OfficerAsync(Site), await SignInAsync(RoleNames.UnionAdministrator, ApplicationSite.District), await SignInAsync(RoleNames.UnionAdministrator, ApplicationSite.Other),
            await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.Editor),
        ];
        var answers = new List<int>();
        foreach (var person in people)
        {
            var address = route.Replace("{id}", id);
            var answer = method == "GET" ? await person.GetPageAsync(address) : await person.PostAsync(address);
            answers.Add(answer.Status == HttpStatusCode.Found && answer.Location!.StartsWith("/error/403", StringComparison.Ordinal) ? 403 : (int)answer.Status);
        }

        Assert.Equal(expected, string.Join(' ', answers));
        (await Anonymous().GetPageAsync($"/my/{id}")).ShouldAskToSignIn();
    }

    [Fact]
    public async Task Draft_OfTheUnit_IsSeenByNobodyElse_AndTheQueueCountsTheSameForOneAndThree()
    {
        var officer = await ApplicationSite.OfficerAsync(Site, ApplicationSite.Other);
        var address = await ApplicationSite.FillAsync(officer);
        var district = await SignInAsync(RoleNames.UnionAdministrator, ApplicationSite.Other);
        (await district.GetPageAsync($"/admin/applications/{address.Split('/')[^1]}")).ShouldBeNotFound();
        await ApplicationSite.SubmitAsync(officer);

        await district.GetPageAsync("/admin/applications");
        var one = (await district.GetPageAsync("/admin/applications")).ShouldBeOk();
        for (var more = 0; more < 2; more++) await ApplicationSite.SubmitAsync(await ApplicationSite.OfficerAsync(Site, ApplicationSite.Other));
        var three = await district.GetPageAsync("/admin/applications");

        Assert.Equal(1, one.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(3, three.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(one.Queries.Count, three.Queries.Count);
    }

    [Fact]
    public async Task Export_TextsThatLookLikeFormulas_AreTexts_AndTheDossierHoldsAnswersAndTimeline()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var address = await ApplicationSite.FillAsync(officer);
        await officer.SubmitFormAsync($"{address}?step=need", new() { ["VisitRequest.Need"] = "=1+1" }, form: "form.form", button: "save");
        await officer.SubmitFormAsync($"{address}/check", form: $"form[action='{address}/submit']");
        var centre = await SignInAsync(RoleNames.ServiceCentre);

        var csv = (await centre.GetPageAsync("/admin/applications/export.csv?type=VisitRequest&status=all")).ShouldBeOk();
        Assert.Contains("'=1+1", csv.Html);
        (await centre.GetPageAsync("/admin/applications/export.xlsx?type=VisitRequest")).ShouldBeOk();
        (await officer.GetPageAsync("/admin/applications/export.csv")).ShouldBeForbidden();

        using var zip = new ZipArchive(new MemoryStream((await centre.GetPageAsync($"/admin/applications/{address.Split('/')[^1]}/dossier")).Bytes), ZipArchiveMode.Read, false, Encoding.UTF8);
        Assert.Equal(["填报内容.txt", "办理进度.txt"], zip.Entries.Select(entry => entry.FullName));
        using var text = new StreamReader(zip.Entries[0].Open());
        Assert.Contains("=1+1", await text.ReadToEndAsync(TestContext.Current.CancellationToken));
    }
}
