using System.Net;
using Eap.Platform.Web;
using Eap.Testing;
using EapSite.Tests.Caching;

namespace EapSite.Tests.Web;

public sealed class SecurityHeadersTests(SiteFixture site) : SiteTest(site)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/health/live")]
    [InlineData("/no-such-page")]
    [InlineData("/admin")]
    public async Task Answer_OfAnyKind_CarriesThePolicy(string url)
    {
        var page = await Anonymous().GetPageAsync(url);

        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Assert.Single(page.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(page.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(page.Headers.GetValues("Referrer-Policy")));
        Assert.False(page.Headers.Contains("Server"));
        Assert.False(page.Headers.Contains("X-Powered-By"));
    }

    [Fact]
    public void Policy_AllowsNothingInlineAndNothingFromElsewhere()
    {
        Assert.DoesNotContain("unsafe", SecurityHeaders.ContentSecurityPolicy);
        Assert.DoesNotContain("http", SecurityHeaders.ContentSecurityPolicy);
        Assert.DoesNotContain('*', SecurityHeaders.ContentSecurityPolicy);
        Assert.Contains("default-src 'self'", SecurityHeaders.ContentSecurityPolicy);
        Assert.Contains("frame-ancestors 'none'", SecurityHeaders.ContentSecurityPolicy);
    }

    [Fact]
    public async Task PersonalPages_AreNotKeptByBrowsers() =>
        Assert.True((await Anonymous().GetPageAsync("/admin")).Headers.CacheControl!.NoStore);

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task Failure_ShowsNoStackTraceAndIsLogged(string environment)
    {
        await using var own = await SiteHost.StartAsync(new SiteHostOptions { Environment = environment, Recipe = "blank", Services = new CacheProbe().AddTo });

        var page = await own.Anonymous().GetPageAsync("/broken/x");

        page.ShouldBe(HttpStatusCode.InternalServerError);
        Assert.DoesNotContain("secret detail", page.Html);
        Assert.DoesNotContain(" at EapSite", page.Html);
        Assert.Contains(own.Logs.Errors, line => line.Contains("secret detail", StringComparison.Ordinal));
        Assert.Equal(SecurityHeaders.ContentSecurityPolicy, Assert.Single(page.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task StrictTransport_IsAskedForInProductionOverHttpsOnly()
    {
        await using var own = await SiteHost.StartAsync(new SiteHostOptions { Environment = "Production", Recipe = "blank" });
        var client = own.Anonymous();

        var secure = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "https://eap.example.test/health/live"));
        var plain = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "http://eap.example.test/health/live"));

        Assert.True(secure.Headers.Contains("Strict-Transport-Security"));
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
    }
}
