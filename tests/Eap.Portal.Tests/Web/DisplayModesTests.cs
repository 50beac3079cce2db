using System.Net;
using Eap.Testing;
using SameSiteMode = Microsoft.Net.Http.Headers.SameSiteMode;

namespace Eap.Portal.Tests.Web;

public sealed class DisplayModesTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task Modes_ChosenOneAfterAnother_StandTogetherAndAreRemembered()
    {
        var reader = Anonymous();
        var page = await reader.GetPageAsync("/help");
        Assert.Equal("", page.Document.DocumentElement.GetAttribute("data-mode"));

        foreach (var (link, mode) in new[] { ("大字", "large"), ("夜间", "large night"), ("高对比", "large night contrast"), ("日间", "large contrast day"), ("大字", "contrast day"), ("高对比", "day") })
        {
            page = await ClickAsync(reader, page, link);
            Assert.Equal(mode, page.Document.DocumentElement.GetAttribute("data-mode"));
            Assert.Equal("/help", page.Url.AbsolutePath);
        }

        var cookie = reader.Cookies.Raw("eap.display")!;
        Assert.Equal((SameSiteMode.Lax, true, TimeSpan.FromDays(365), "/"), (cookie.SameSite, cookie.HttpOnly, cookie.MaxAge, cookie.Path.ToString()));
    }

    [Fact]
    public async Task Modes_AllTakenBack_LeaveNoCookie()
    {
        var reader = Anonymous();
        await reader.GetPageAsync("/display?set=large&return=/");
        await reader.GetPageAsync("/display?set=normal&return=/");

        Assert.Empty(reader.Cookies.Names);
    }

    [Fact]
    public async Task KeptPage_InOneMode_IsNotShownInAnother()
    {
        var (plain, night) = (Anonymous(), Anonymous());
        await night.GetPageAsync("/display?set=night&return=/");
        foreach (var _ in new[] { 1, 2 })
        {
            Assert.Equal("", (await plain.GetPageAsync("/programmes")).Document.DocumentElement.GetAttribute("data-mode"));
            Assert.Equal("night", (await night.GetPageAsync("/programmes")).Document.DocumentElement.GetAttribute("data-mode"));
        }
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org")]
    [InlineData("/..//example.org")]
    [InlineData("/./\\example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("~/x")]
    [InlineData("help")]
    [InlineData("")]
    [InlineData("/display?set=large&return=/display")]
    [InlineData("/\r\nSet-Cookie: a=b")]
    public async Task Return_ThatLeadsElsewhere_LeadsHome(string address) =>
        (await Anonymous().GetPageAsync($"/display?set=large&return={Uri.EscapeDataString(address)}")).ShouldRedirectTo("/");

    [Theory]
    [InlineData("/notices?page=1", "/notices?page=1")]
    [InlineData("/articles?feeling=睡不着", "/articles?feeling=%E7%9D%A1%E4%B8%8D%E7%9D%80")]
    [InlineData("/articles?feeling=%E7%9D%A1", "/articles?feeling=%E7%9D%A1")]
    [InlineData("/心", "/%E5%BF%83")]
    public async Task Return_ToAPageOfThisSite_KeepsItsAddress(string address, string location) =>
        (await Anonymous().GetPageAsync($"/display?set=large&return={Uri.EscapeDataString(address)}")).ShouldRedirectTo(location);

    [Fact]
    public async Task Search_WithItsWords_KeepsThemInItsOwnAddress()
    {
        var reader = Anonymous();
        var page = await reader.GetPageAsync("/search?q=%E5%8E%8B%E5%8A%9B&type=Article");
        Assert.DoesNotContain(page.Document.QuerySelectorAll(".modes a"), link => link.GetAttribute("href")!.StartsWith("/display", StringComparison.Ordinal));

        var changed = await reader.GetPageAsync(page.Document.QuerySelector(".modes a")!.GetAttribute("href")!);

        changed.ShouldRedirectTo("/search?q=%E5%8E%8B%E5%8A%9B&type=Article");
        Assert.Equal("large", (await reader.FollowAsync(changed)).Document.DocumentElement.GetAttribute("data-mode"));
    }

    [Theory]
    [InlineData("/display")]
    [InlineData("/display?set=%3Cscript%3E&return=/help")]
    [InlineData("/display?set=nothing")]
    public async Task UnknownMode_ChangesNothing(string address)
    {
        var reader = Anonymous();
        (await reader.GetPageAsync(address)).ShouldBe(HttpStatusCode.Found);

        Assert.Empty(reader.Cookies.Names);
    }

    [Fact]
    public async Task Cookie_WithJunk_CountsAsNothing()
    {
        var reader = Anonymous();
        reader.Cookies["eap.display"] = "huge.large.<onload=x>";

        Assert.Equal("large", (await reader.GetPageAsync("/help")).ShouldBeOk().Document.DocumentElement.GetAttribute("data-mode"));
    }

    [Fact]
    public async Task ErrorPage_Modes_LeadBackToWhereOneWas()
    {
        var page = (await Anonymous().GetPageAsync("/nothing-here")).ShouldBeNotFound();

        Assert.Contains("return=%2Fnothing-here", page.Document.QuerySelector(".modes a")!.GetAttribute("href"));
    }

    private static async Task<SitePage> ClickAsync(SiteClient reader, SitePage page, string text) =>
        (await reader.GetFinalPageAsync(page.Document.QuerySelectorAll(".modes a").Single(link => link.TextContent == text).GetAttribute("href")!)).ShouldBeOk();
}
