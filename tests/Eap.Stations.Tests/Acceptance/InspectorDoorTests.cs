using System.Net;
using Eap.Media.Attachments;
using Eap.Platform.Security;
using Eap.Stations.Acceptance;
using Eap.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Stations.Tests.Acceptance;

/// <summary>Inspectors see what was assigned to them, blind to money; role × organisation × action.</summary>
public sealed class InspectorDoorTests(QingdaoSiteFixture site) : SiteTest(site), IClassFixture<QingdaoSiteFixture>
{
    [Fact]
    public async Task Inspector_OfThisVisit_SeesNeitherMoneyNorPayee_AndNothingBesideIt()
    {
        var (officer, _) = await AcceptanceSite.OfficerAsync(Site);
        var (centre, inspector, another) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.Inspector), await SignInAsync(RoleNames.Inspector));
        var id = await AcceptanceSite.CheckedAsync(Site, officer, centre);
        var (strangers, _) = await AcceptanceSite.OfficerAsync(Site);
        var unassigned = await AcceptanceSite.CheckedAsync(Site, strangers, centre);
        var visit = await AcceptanceSite.VisitAsync(Site, centre, id, inspector);

        var page = (await inspector.GetPageAsync($"/inspections/{visit}")).ShouldBeOk();
        Assert.Contains("咨询室", page.BodyText);
        foreach (var hidden in new[] { "98765", "98,765", "45678", "45,678", "资金来源", "收款", AcceptanceSite.Payee, "●●●●", "单位意见" }) Assert.DoesNotContain(hidden, page.Html);
        var list = await inspector.GetPageAsync("/inspections");
        Assert.Contains(visit, list.Html);
        Assert.DoesNotContain((await AcceptanceSite.CaseAsync(Site, unassigned)).PositionName, list.BodyText);
        (await another.GetPageAsync($"/inspections/{visit}")).ShouldBeNotFound();
        (await another.PostAsync($"/inspections/{visit}", ("remarks", "x"))).ShouldBeNotFound();
        (await another.PostAsync($"/inspections/{visit}/sign", ("version", "x"))).ShouldBeNotFound();

        // The files of fields shown open for the one who goes there; those of other applications, and for other inspectors, do not.
        var (mine, others) = (await PhotoAsync(id), await PhotoAsync(unassigned));
        (await inspector.GetPageAsync(mine)).ShouldBeOk();
        Assert.NotEqual(HttpStatusCode.OK, (await another.GetPageAsync(mine)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await inspector.GetPageAsync(others)).Status);
        foreach (var address in new[] { $"/my/{id}", $"/my/{id}/form", $"/apply/StationAcceptance/{id}", $"/admin/applications/{id}", $"/admin/applications/{id}/dossier", $"/admin/applications/{id}/paper", $"/admin/stations/acceptance/{id}" })
            Assert.NotEqual(HttpStatusCode.OK, (await inspector.GetFinalPageAsync(address)) is var answer && answer.Url.AbsolutePath.StartsWith("/error", StringComparison.Ordinal) ? HttpStatusCode.Forbidden : answer.Status);

        await AcceptanceSite.SignAsync(inspector, visit);
        Assert.DoesNotContain("咨询室", (await inspector.GetPageAsync($"/inspections/{visit}")).BodyText);
        Assert.NotEqual(HttpStatusCode.OK, (await inspector.GetPageAsync(mine)).Status);
    }

    /// <summary>Every page under /admin the application has, whatever module brought it.</summary>
    [Fact]
    public async Task Inspector_AtEveryPageOfTheDesk_IsRefused()
    {
        var inspector = await SignInAsync(RoleNames.Inspector);
        var routes = Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => "/" + endpoint.RoutePattern.RawText)
            .Where(route => route.StartsWith("/admin", StringComparison.Ordinal) && !route.Contains('{')).Distinct().ToList();
        Assert.True(routes.Count > 20);
        foreach (var route in routes)
        {
            var answer = await inspector.GetPageAsync(route);
            Assert.True(answer.Status == HttpStatusCode.Forbidden || answer.Status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed || answer.Location?.StartsWith("/error/403", StringComparison.Ordinal) == true, $"{route}: {(int)answer.Status} {answer.Location}");
        }
    }

    // own: the unit's officer; desk: the city's service centre; district: a service centre of some other union; editor: no part in it; inspector: not assigned.
    [Theory]
    [InlineData("GET", "/admin/stations/acceptance", "403 200 200 403 403")]
    [InlineData("GET", "/admin/stations/acceptance/{id}", "403 200 404 403 403")]
    [InlineData("POST", "/admin/stations/acceptance/{id}/schedule", "403 302 404 403 403")]
    [InlineData("POST", "/admin/stations/acceptance/{id}/decide", "403 302 404 403 403")]
    [InlineData("POST", "/admin/stations/acceptance/{id}/unschedule", "403 302 404 403 403")]
    [InlineData("POST", "/admin/stations/acceptance/{id}/move", "403 400 400 403 403")]
    [InlineData("GET", "/admin/stations/acceptance/{id}/correct", "403 200 404 403 403")]
    [InlineData("POST", "/admin/stations/acceptance/{id}/correct", "403 200 404 403 403")]
    [InlineData("GET", "/admin/stations/visits", "403 200 200 403 403")]
    [InlineData("GET", "/admin/stations/inspectors", "403 200 200 403 403")]
    [InlineData("GET", "/admin/stations/plaques", "403 200 200 403 403")]
    [InlineData("GET", "/inspections", "403 403 403 403 200")]
    [InlineData("GET", "/inspections/{id}", "403 403 403 403 404")]
    [InlineData("POST", "/inspections/{id}/sign", "403 403 403 403 404")]
    public async Task Acceptance_EachDoor_OpensForWhoItIsFor(string method, string route, string expected)
    {
        var (own, _) = await AcceptanceSite.OfficerAsync(Site);
        var (_, elsewhere) = await AcceptanceSite.OfficerAsync(Site);
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var id = await AcceptanceSite.CheckedAsync(Site, own, centre);
        SiteClient[] people = [own, centre, await SignInAsync(RoleNames.ServiceCentre, elsewhere.Name), await SignInAsync(RoleNames.Editor), await SignInAsync(RoleNames.Inspector)];
        var answers = new List<int>();
        foreach (var person in people)
        {
            var address = route.Replace("{id}", id);
            var answer = method == "GET" ? await person.GetPageAsync(address) : await person.PostAsync(address);
            answers.Add(answer.Status == HttpStatusCode.Found && answer.Location!.StartsWith("/error/403", StringComparison.Ordinal) ? 403 : (int)answer.Status);
        }

        Assert.Equal(expected, string.Join(' ', answers));
        if (method == "GET") (await Anonymous().GetPageAsync(route.Replace("{id}", id))).ShouldAskToSignIn();
    }

    [Fact]
    public async Task Lists_OfTheDeskAndOfTheInspector_AskTheSameForOneAndThree_AndOneIsNotLostWithoutAVisit()
    {
        await using var own = await SiteHost.StartAsync(new SiteHostOptions { Recipe = "qingdao-2021" });
        var (centre, inspector) = (await own.SignInAsync(RoleNames.ServiceCentre), await own.SignInAsync(RoleNames.Inspector));
        var (officer, _) = await AcceptanceSite.OfficerAsync(own);
        var ids = new List<string> { await AcceptanceSite.CheckedAsync(own, officer, centre) };
        string[] lists = ["/admin/stations/acceptance", "/admin/stations/visits"];
        var one = new List<int>();
        foreach (var list in lists) { await centre.GetPageAsync(list); one.Add((await centre.GetPageAsync(list)).Queries.Count); }
        for (var more = 0; more < 2; more++) ids.Add(await AcceptanceSite.CheckedAsync(own, (await AcceptanceSite.OfficerAsync(own)).Officer, centre));
        Assert.Contains("有 3 件没有安排，也没有写原因", (await centre.GetPageAsync("/admin/stations/visits")).BodyText);
        for (var list = 0; list < lists.Length; list++) Assert.Equal(one[list], (await centre.GetPageAsync(lists[list])).Queries.Count);

        var planned = await centre.FollowAsync(await centre.PostAsync("/admin/stations/visits", ("chosen", ids[0]), ("chosen", ids[1]), ("inspector", inspector.User!.Id), ("day", "2026-11-25"), ("button", "plan")));
        Assert.Contains("2 件已安排检查", planned.BodyText);
        var later = await centre.FollowAsync(await centre.PostAsync("/admin/stations/visits", ("chosen", ids[2]), ("reason", "十二月再去"), ("button", "later")));
        Assert.Contains("十二月再去", later.BodyText);
        Assert.DoesNotContain("也没有写原因", later.BodyText);
        Assert.Equal(2, (await inspector.GetPageAsync("/inspections")).Document.QuerySelectorAll("main .list > li").Length);
    }

    private async Task<string> PhotoAsync(string id)
    {
        var file = await Site.QueryAsync(db => db.Set<Attachment>().AsNoTracking().SingleAsync(row => row.ContentItemId == id && row.PartName == AcceptanceFiling.FormName && row.RemovedUtc == null));
        return AttachmentFile.Of(file).Url;
    }
}
