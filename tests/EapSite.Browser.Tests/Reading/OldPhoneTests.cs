using System.Diagnostics;
using Eap.Testing;
using EapSite.Browser.Tests.Support;

namespace EapSite.Browser.Tests.Reading;

/// <summary>The public pages in Chromium 80, of February 2020: about the oldest WebView still met inside WeChat. Playwright cannot drive it, so a script of its own walks.</summary>
public sealed class OldPhoneTests(BrowserFixture browser)
{
    [Fact]
    public async Task PublicPages_InABrowserOf2020_AreReadAnsweredAndDialledFrom()
    {
        var site = await browser.SiteAsync();
        var start = new ProcessStartInfo("node", [Repository.PathOf("tests", "old-phone", "walk.mjs"), site.BaseAddress.AbsoluteUri, Repository.PathOf("artifacts", "screenshots", "old-phone")]) { RedirectStandardOutput = true, RedirectStandardError = true };

        using var walk = Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start.");
        var (said, failed) = (walk.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), walk.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(4));
        try
        {
            await walk.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!walk.HasExited) walk.Kill(entireProcessTree: true);
        }

        Assert.True(walk.ExitCode == 0, $"{await said}{await failed}");
    }
}
