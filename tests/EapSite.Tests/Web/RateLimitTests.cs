using System.Net;
using Eap.Platform.Security;
using Eap.Testing;
using EapSite.Tests.Caching;

namespace EapSite.Tests.Web;

public sealed class RateLimitTests
{
    private static readonly Dictionary<string, string> Tight = new() { ["RateLimits:PostsPerMinutePerAccount"] = "5", ["RateLimits:PostsPerMinutePerAddress"] = "8" };

    [Fact]
    public async Task Posts_OfOneAccount_AreLimitedForThatAccountOnly()
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Recipe = "blank", Settings = Tight, Services = new CacheProbe().AddTo });
        var (one, other) = (await site.SignInAsync(RoleNames.Editor), await site.SignInAsync(RoleNames.Editor));

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 7; i++) answers.Add((await one.PostWithoutTokenAsync("/probe/x")).Status);

        Assert.Equal(2, answers.Count(status => status == HttpStatusCode.TooManyRequests));
        (await other.PostWithoutTokenAsync("/probe/x")).ShouldBeOk();
    }

    [Fact]
    public async Task Reading_IsNeverLimited()
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Recipe = "blank", Settings = Tight, Services = new CacheProbe().AddTo });
        var reader = site.Anonymous();
        for (var i = 0; i < 12; i++) await reader.PostWithoutTokenAsync("/probe/x");

        for (var i = 0; i < 40; i++) (await reader.GetPageAsync($"/not-kept/{i}")).ShouldBeOk();
    }
}
