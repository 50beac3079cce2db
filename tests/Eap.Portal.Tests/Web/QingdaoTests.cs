using Eap.Testing;

namespace Eap.Portal.Tests.Web;

public sealed class QingdaoTests(QingdaoSiteFixture site) : SiteTest(site), IClassFixture<QingdaoSiteFixture>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/help")]
    [InlineData("/notices")]
    [InlineData("/notices/qingdao-2021")]
    [InlineData("/programmes")]
    [InlineData("/programmes/fuwu-zhendi")]
    [InlineData("/pages/guanyu")]
    [InlineData("/sitemap")]
    [InlineData("/sitemap.xml")]
    [InlineData("/rss.xml")]
    [InlineData("/privacy")]
    [InlineData("/accessibility")]
    public async Task Page_ForAnybody_IsThere(string path) => (await Anonymous().GetPageAsync(path)).ShouldBeOk();

    [Fact]
    public async Task CityLine_NobodyEverChecked_ShowsItsNumberAndIsNoButtonAnywhere()
    {
        var reader = Anonymous();
        var page = await reader.GetPageAsync("/help");
        var line = page.Document.QuerySelectorAll(".hotline").Single(found => found.QuerySelector("h3")!.TextContent == "青岛市总工会心理咨询热线");

        Assert.Contains("号码未核实", line.TextContent);
        Assert.Contains("400-116-1177", line.TextContent);
        foreach (var path in new[] { "/", "/help" }) Assert.DoesNotContain("tel:400", (await reader.GetPageAsync(path)).Html);
    }

    [Fact]
    public async Task Notice_WhoseAnnexesTheSourceOnlyNames_SaysSoForEach()
    {
        var page = await Anonymous().GetPageAsync("/notices/qingdao-2021");

        Assert.Equal(["附件1　职工心理健康服务中心（站/室）检查验收申报表", "附件2　青岛市总工会职工心理健康公益讲座申请表"], page.Texts(".annex h2"));
        Assert.Equal(2, page.Document.QuerySelectorAll(".annex .not-in-source").Length);
        Assert.Empty(page.Document.QuerySelectorAll(".annex table"));
        Assert.All(page.Texts(".annex .not-in-source"), text => Assert.StartsWith("原文未载", text));
    }

    [Fact]
    public async Task Programmes_OfTheYear_StandUnderItsLabel()
    {
        var page = await Anonymous().GetPageAsync("/programmes");

        Assert.Equal(["2021年度"], page.Texts("main .section-head h2"));
        Assert.Equal(8, page.Document.QuerySelectorAll("main .list > li").Length);
    }

    [Fact]
    public async Task Footer_WithoutNumbers_ShowsOnlyWhoStandsBehindTheSite() =>
        Assert.Equal(["主办：青岛市总工会", "承办：青岛市总工会职工服务中心"], (await Anonymous().GetPageAsync("/help")).Texts(".footer-facts li"));
}
