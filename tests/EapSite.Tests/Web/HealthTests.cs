using System.Net;
using Eap.Platform.Data;
using Eap.Testing;

namespace EapSite.Tests.Web;

public sealed class HealthTests(EnginesFixture sites)
{
    [Theory, EachEngine]
    public async Task Health_OfARunningSite_IsLiveAndReady(DatabaseEngine engine)
    {
        var client = (await sites.OnAsync(engine)).Anonymous();

        (await client.GetPageAsync("/health/live")).ShouldBeOk();
        (await client.GetPageAsync("/health/ready")).ShouldBeOk();
    }

    [Fact]
    public async Task Health_DatabaseGone_IsLiveButNotReady()
    {
        await using var storage = SiteStorage.Empty(DatabaseEngine.Sqlite);
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Storage = storage, Recipe = "blank" });
        storage.Release();
        File.Delete(Path.Combine(storage.DataPath, "site.db"));
        Directory.CreateDirectory(Path.Combine(storage.DataPath, "site.db"));

        var page = await site.Anonymous().GetPageAsync("/health/ready");

        page.ShouldBe(HttpStatusCode.ServiceUnavailable);
        Assert.DoesNotContain("sqlite", page.Html, StringComparison.OrdinalIgnoreCase);
        (await site.Anonymous().GetPageAsync("/health/live")).ShouldBeOk();
    }
}
