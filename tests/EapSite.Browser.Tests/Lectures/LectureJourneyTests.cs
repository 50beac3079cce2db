using Eap.Organizations.Directory;
using Eap.Platform.Security;
using Eap.Testing;
using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Lectures;

/// <summary>
/// A lecture from a clerk's first look at the form until the programme's page counts it, every step in a browser, mail over SMTP, within the years of Rizhao's
/// notice. The pictures of the guides are taken on the way.
/// </summary>
public sealed class LectureJourneyTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string District = "东港区总工会";
    private const string Topic = "夜班怎么睡好";
    private const string Programme = "/programmes/gongyi-xunjiang";
    private static readonly VisitorOptions Phone = new() { Width = 375, Height = 740 };
    private static readonly DateTimeOffset Begin = new(2020, 9, 14, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset Day = new(2020, 10, 21, 14, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Lecture_AskedForReturnedArrangedAnnouncedAndHeld_MovesTheProgrammePageByOne()
    {
        await using var post = new SmtpPeer();
        await using var site = await BrowserFixture.StartAsync(mail: post, startsAt: Begin);
        await site.Data.OrganizationAsync("例山机械厂工会", District, OrganizationKind.EnterpriseUnion);
        var officer = await PersonAsync(site, RoleNames.UnionAdministrator, "例小舟", "例山机械厂工会");
        var centre = await VisitAsync(site);
        await centre.SignInAsync(await PersonAsync(site, RoleNames.ServiceCentre, "例文"));

        var visitor = await VisitAsync(site, Phone with { Scripts = false });
        var clerk = new Clerk(visitor);
        var application = await clerk.BeginAsync(officer);
        await clerk.FillAsync(Day.DateTime);
        await clerk.HandInAsync("提交申报");
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("受理回执");
    }

    private static Task<SiteAccount> PersonAsync(SiteHost site, string role, string name, string? at = null) => site.Data.AccountAsync(role, at, user => user.DisplayName = name);
}
