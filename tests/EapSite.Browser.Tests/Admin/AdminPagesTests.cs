using Eap.Platform.Security;
using Eap.Testing;
using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;

namespace EapSite.Browser.Tests.Admin;

/// <summary>Every page behind the sign-in, from the hand-typed list of all endpoints: one visit each, looked at from all sides.</summary>
public sealed class AdminPagesTests(BrowserFixture browser) : BrowserTest(browser)
{
    private static readonly IReadOnlyList<string> Roles = [RoleNames.Administrator, RoleNames.SecurityAdministrator, RoleNames.Auditor, RoleNames.Editor, RoleNames.UnionAdministrator, RoleNames.ServiceCentre, RoleNames.Leader];

    private static readonly (string End, string Name)[] Pictured =
    [
        ("/admin", "dashboard"), ("/admin/content", "contents"), ("/create/Article", "new-article"), ("#Article", "article"), ("/history", "history"), ("/preview", "preview"), ("#Notice", "notice"),
        ("#Hotline", "hotline"), ("#Lecture", "lecture"), ("/my/notifications", "inbox"), ("/admin/organizations", "organizations"), ("/admin/users", "accounts"), ("/admin/audit", "audit"),
    ];

    [Fact]
    public async Task Pages_AllBehindTheSignIn_FitNarrowScreensAndPassAxe()
    {
        var site = await Browser.SiteAsync();
        var somebody = await VisitAsAsync(site, Roles);
        var pages = await AdminPages.AllAsync(site, somebody.Page);
        // Two windows: one is laid out while the other waits for the site.
        var other = await VisitAsAsync(site, Roles);
        var findings = await Task.WhenAll(LookAsync(somebody, pages.Where((_, number) => number % 2 == 0)), LookAsync(other, pages.Where((_, number) => number % 2 == 1)));

        findings.SelectMany(found => found).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<string>> LookAsync(Visitor somebody, IEnumerable<string> pages)
    {
        var findings = new List<string>();
        foreach (var path in pages)
        {
            if (!await OpenAsync(somebody.Page, path, findings)) continue;
            if (Pictured.FirstOrDefault(one => path.EndsWith(one.End, StringComparison.Ordinal)).Name is { } name) await somebody.PictureAsync($"desk-{name}");
            findings.AddRange(await somebody.Page.SidewaysFindingsAsync());
            findings.AddRange(await somebody.Page.AxeFindingsAsync());
        }

        return findings;
    }

    // False for files: they are no pages.
    private static async Task<bool> OpenAsync(IPage page, string path, List<string> findings)
    {
        try
        {
            var answer = await page.GotoAsync(path);
            if (answer!.Status != 200) findings.Add($"{path} answered {answer.Status}.");
            return answer.Status == 200;
        }
        catch (PlaywrightException download) when (download.Message.Contains("Download is starting", StringComparison.Ordinal))
        {
            return false;
        }
    }
}
