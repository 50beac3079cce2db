using Eap.Testing;

namespace Eap.Portal.Tests.Web;

/// <summary>The recipe's lines as readers meet them; the clock is this class's own.</summary>
public sealed class HotlinesTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{

    [Fact]
    public async Task Help_InTheMorning_PutsTheTalkLineThatAnswersFirst()
    {
        var page = await AtAsync(10, 0);

        Assert.Equal("现在可以接听", page.Text("main h2"));
        Assert.Equal(["全国心理援助热线", "急救电话", "报警电话", "日照市职工心理咨询热线"], page.Texts(".hotline h3"));
        Assert.Contains("现在可接听", page.Text(".helpbar .state"));
    }

    [Theory]
    [InlineData(5, 59, false)]
    [InlineData(6, 0, true)]
    [InlineData(23, 59, true)]
    [InlineData(0, 0, false)]
    public async Task Help_AtTheMinute_ShowsWhatIsTrueThen(int hour, int minute, bool answers)
    {
        var page = await AtAsync(hour, minute);

        Assert.Equal(answers ? "现在可以接听" : "有生命危险", page.Text("main h2"));
        Assert.Equal(answers ? "现在可接听" : "这会儿不一定有人接，可以先拨", page.Text(".helpbar .state"));
        Assert.Equal(["tel:12356", "tel:120", "tel:110"], Buttons(page, "main .hotline-number").Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public async Task Home_AtNight_OffersWhatAnswersFirst()
    {
        var page = await AtAsync(3, 0, "/");

        Assert.Equal(["120", "110", "12356"], page.Texts(".answering a.call"));
        Assert.Contains("紧急情况打 120", page.Text(".helpbar-text"));
    }

    [Fact]
    public async Task CityLine_WithoutNumber_SaysSoAndIsNoButton()
    {
        var line = (await AtAsync(10, 0)).Document.QuerySelectorAll(".hotline.unverified").Single(found => found.QuerySelector("h3")!.TextContent == "日照市职工心理咨询热线");

        Assert.Equal("待录入", line.QuerySelector(".hotline-number")!.TextContent.Trim());
        Assert.Null(line.QuerySelector("a"));
    }

    private Task<SitePage> AtAsync(int hour, int minute, string path = "/help") => Site.AtAsync(hour, minute, path);

    private static IEnumerable<string> Buttons(SitePage page, string selector) => page.Document.QuerySelectorAll(selector).Select(link => link.GetAttribute("href")).OfType<string>().Where(href => href is "tel:12356" or "tel:120" or "tel:110");
}
