using Eap.Testing;
using Eap.Platform.Caching;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Portal.Tests.Web;

public sealed class TmpTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task X()
    {
        var reader = Anonymous();
        await reader.GetPageAsync("/programmes");
        TestContext.Current.TestOutputHelper!.WriteLine("second " + (await reader.GetPageAsync("/programmes")).Queries.Count);
        await Site.Services.GetRequiredService<IOutputCacheStore>().EvictByTagAsync("all", default);
        TestContext.Current.TestOutputHelper!.WriteLine("after evict " + (await reader.GetPageAsync("/programmes")).Queries.Count);
        TestContext.Current.TestOutputHelper!.WriteLine(Site.Services.GetRequiredService<IOutputCacheStore>().GetType().FullName!);
        await Site.Services.GetRequiredService<PageCache>().EvictAsync(["all"]);
        TestContext.Current.TestOutputHelper!.WriteLine("after evict2 " + (await reader.GetPageAsync("/programmes")).Queries.Count);
        await Data.HotlineAsync("刚刚", part => (part.Number, part.Kind, part.Permanent) = ("12300", "National", true));
        TestContext.Current.TestOutputHelper!.WriteLine("after publish " + (await reader.GetPageAsync("/programmes")).Queries.Count);
        Assert.Fail("x");
    }
}
