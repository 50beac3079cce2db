using Eap.Testing;
using EapSite.Tests.Caching;

namespace EapSite.Tests.Web;

public sealed class ForwardedHeadersTests
{
    [Theory]
    [InlineData(null, "127.0.0.1 http")]
    [InlineData("10.9.9.9", "127.0.0.1 http")]
    [InlineData("127.0.0.1", "203.0.113.7 https")]
    [InlineData("127.0.0.0/8", "203.0.113.7 https")]
    public async Task Headers_AreBelievedFromConfiguredProxiesOnly(string? trusted, string seen)
    {
        await using var site = await StartAsync(trusted);
        var client = site.Anonymous();
        client.Headers["X-Forwarded-For"] = "203.0.113.7";
        client.Headers["X-Forwarded-Proto"] = "https";
        client.Headers["X-Forwarded-Host"] = "evil.example.test";

        var page = await client.GetPageAsync("/who/x");

        Assert.StartsWith(seen, page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", page.Html);
    }

    // A client in front of the proxy may write the header itself: only what the proxy added counts.
    [Fact]
    public async Task Headers_WithAForgedEntryBeforeTheProxys_GiveTheProxysEntry()
    {
        await using var site = await StartAsync("127.0.0.1");
        var client = site.Anonymous();
        client.Headers["X-Forwarded-For"] = "198.51.100.1, 203.0.113.7";

        Assert.StartsWith("203.0.113.7", (await client.GetPageAsync("/who/x")).Html, StringComparison.Ordinal);
    }

    private static Task<SiteHost> StartAsync(string? trusted) => SiteHost.StartAsync(new SiteHostOptions
    {
        Kestrel = true, Recipe = "blank", Services = new CacheProbe().AddTo,
        Settings = trusted is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["Network:TrustedProxies:0"] = trusted },
    });
}
