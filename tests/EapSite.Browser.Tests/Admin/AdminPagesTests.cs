using Eap.Platform.Security;
using Eap.Testing;
using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;

namespace EapSite.Browser.Tests.Admin;

/// <summary>Every page behind the sign-in, from the hand-typed list of all endpoints: one visit each, looked at from all sides.</summary>
public sealed class AdminPagesTests(BrowserFixture browser) : BrowserTest(browser)
{
    private static readonly IReadOnlyList<string> Roles = [RoleNames.Administrator, RoleNames.SecurityAdministrator, RoleNames.Auditor, RoleNames.Editor, RoleNames.UnionAdministrator, RoleNames.ServiceCentre];

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
        var findings = new List<string>();
        foreach (var path in await AdminPages.AllAsync(site, somebody.Page))
        {
            if (!await OpenAsync(somebody.Page, path, findings)) continue;
            if (Pictured.FirstOrDefault(one => path.EndsWith(one.End, StringComparison.Ordinal)).Name is { } name) await somebody.PictureAsync($"desk-{name}");
            findings.AddRange(await somebody.Page.SidewaysFindingsAsync());
            findings.AddRange(await somebody.Page.AxeFindingsAsync());
        }

        findings.ShouldBeEmpty();
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
