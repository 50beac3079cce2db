using System.Net;
using Eap.Testing;

namespace EapSite.Tests.Setup;

/// <summary>What somebody sees of a published site when something is wrong.</summary>
public sealed class ProductionErrorTests(BlankProductionSite site) : SiteTest(site), IClassFixture<BlankProductionSite>
{
    [Theory]
    [InlineData("/login", "POST")]
    [InlineData("/nothing-here", "GET")]
    [InlineData("/admin/content/x/edit", "GET")]
    [InlineData("/%ff%fe", "GET")]
    [InlineData("/?page=%00", "GET")]
    [InlineData("/articles?page=99999999999999999999", "GET")]
    [InlineData("/first-administrator/x", "GET")]
    public async Task Error_OfAnyKind_SpeaksChineseAndShowsNothingOfTheProgram(string address, string method)
    {
        var client = Anonymous();

        var answer = method == "POST" ? await client.PostWithoutTokenAsync(address) : await client.GetPageAsync(address);

        Assert.NotEqual(HttpStatusCode.InternalServerError, answer.Status);
        foreach (var trace in new[] { "Exception", " at Eap", "Microsoft.", "System.", ".cs:line", "Development" }) Assert.DoesNotContain(trace, answer.Html);
    }
}
