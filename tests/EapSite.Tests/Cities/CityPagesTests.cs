using System.Xml.Linq;
using Eap.Testing;

namespace EapSite.Tests.Cities;

/// <summary>Every address that is promised answers, with something on it, for both notices and on both engines.</summary>
public sealed class CityPagesTests(CitiesFixture sites) : IClassFixture<CitiesFixture>
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static TheoryData<City> Cities => [.. CitiesFixture.All];

    public static TheoryData<City> Bare => [.. CitiesFixture.All.Where(city => !city.Demo)];

    public static TheoryData<City> WithDemo => [.. CitiesFixture.All.Where(city => city.Demo)];

    [Theory, MemberData(nameof(Cities))]
    public async Task Pages_OfEachCity_AnswerWithWhatTheyAreFor(City city)
    {
        var reader = (await sites.OnAsync(city)).Anonymous();
        var (federation, line, programme) = city.Recipe == "rizhao-2018" ? ("日照市总工会", "日照市职工心理咨询热线", "心理专家库") : ("青岛市总工会", "青岛市总工会心理咨询热线", "心理危机干预技能培训");
        (string Address, string[] Words)[] pages =
        [
            ("/", ["12356", "120", "110", "搜索", "不用登录，不留姓名", "今晚睡不着，先做这几件事", federation]),
            ("/articles", ["今晚睡不着，先做这几件事", "压力管理", "职业倦怠"]),
            ("/articles/feelings", ["睡不着", "不想上班", "和主管闹僵了", "亲人离世", "按主题看"]),
            ("/relax", ["慢慢呼吸", "着陆", "绷一下再松开", "睡前放下"]),
            ("/articles/jinwan-shuibuzhao", ["今晚睡不着，先做这几件事", "通行做法", "待专业人员审阅", "12356"]),
            ("/lectures", city.Demo ? ["公益讲座", "例老师"] : ["公益讲座", "近期没有安排讲座"]),
            ("/notices", [federation]),
            (city.Notice, [federation, "要点", "原文未载", "附件1"]),
            ("/programmes", [programme, "年度"]),
            ("/search?q=心理", ["找到", "文章", federation, programme]),
            ("/help", ["12356", line, "打电话会怎样", "什么时候去医院"]),
            ("/sitemap", ["今晚睡不着，先做这几件事", programme]),
            ("/accessibility", ["无障碍", "键盘"]),
            ("/privacy", ["不记访客的网络地址", "每天一共搜索了多少次"]),
            ("/pages/guanyu", [federation]),
            ("/pages/shei-kandejian", ["单位和工会看得到什么"]),
        ];

        foreach (var (address, words) in pages)
        {
            var page = (await reader.GetPageAsync(address)).ShouldBeOk();
            Assert.Equal("text/html", page.ContentHeaders.ContentType?.MediaType);
            var text = page.Text("body");
            foreach (var word in words) Assert.True(text.Contains(word, StringComparison.Ordinal), $"{city}: {address} does not say {word}.");
        }
    }

    [Theory, MemberData(nameof(Cities))]
    public async Task Feeds_OfEachCity_AreWellFormedAndNameItsItems(City city)
    {
        var reader = (await sites.OnAsync(city)).Anonymous();

        var feed = XDocument.Parse((await reader.GetPageAsync("/rss.xml")).ShouldBeOk().Html);
        var map = XDocument.Parse((await reader.GetPageAsync("/sitemap.xml")).ShouldBeOk().Html);
        var calendar = (await reader.GetPageAsync("/lectures.ics")).ShouldBeOk();

        Assert.Contains(feed.Descendants("item"), item => item.Element("link")!.Value.EndsWith(city.Notice, StringComparison.Ordinal));
        Assert.True(feed.Descendants("item").Count() >= 13);
        foreach (var address in new[] { "/", "/help", "/articles/jinwan-shuibuzhao", city.Notice })
            Assert.Contains(map.Descendants(Map + "loc"), location => new Uri(location.Value).AbsolutePath == address);
        Assert.Equal("text/calendar", calendar.ContentHeaders.ContentType?.MediaType);
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", calendar.Html, StringComparison.Ordinal);
        Assert.Equal(city.Demo, calendar.Html.Contains("BEGIN:VEVENT", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Cities))]
    public async Task Health_OfEachCity_IsLiveAndReady(City city)
    {
        var reader = (await sites.OnAsync(city)).Anonymous();

        Assert.Equal("Healthy", (await reader.GetPageAsync("/health/live")).ShouldBeOk().Html);
        Assert.Equal("Healthy", (await reader.GetPageAsync("/health/ready")).ShouldBeOk().Html);
    }

    [Theory, MemberData(nameof(Bare))]
    public async Task UnknownAddress_OfEachCity_HelpsOnInstead(City city)
    {
        var reader = (await sites.OnAsync(city)).Anonymous();
        foreach (var address in new[] { "/nothing-here", "/articles/nothing-here", "/notices/nothing-here", "/lectures/nothing-here", "/programmes/nothing-here", "/pages/nothing-here", "/a/b/c/d", "/articles?topic=nothing-here&page=9", "/没有这一页" })
        {
            var page = (await reader.GetPageAsync(address)).ShouldBeNotFound();
            Assert.Contains(page.Document.QuerySelectorAll("a[href^='tel:']"), link => link.GetAttribute("href") == "tel:12356");
            Assert.NotNull(page.Document.QuerySelector("main form[role=search][action='/search'] input[name=q]"));
            foreach (var way in new[] { "/help", "/", "/sitemap" }) Assert.NotNull(page.Document.QuerySelector($"main a[href='{way}']"));
            Assert.Equal("noindex", page.Document.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        }
    }

    [Theory, MemberData(nameof(Cities))]
    public async Task Links_OfEachCity_LeadToPagesThatAnswer(City city)
    {
        var walk = await LinkWalk.FromAsync((await sites.OnAsync(city)).Anonymous(), "/", "/sitemap", "/search?q=心理", "/search?q=睡不着", "/nothing-here", "/login");

        Assert.True(walk.Broken.Count == 0, $"{city}:\n{string.Join('\n', walk.Broken)}");
        foreach (var room in new[] { "/articles", "/articles/feelings", "/relax", "/lectures", "/notices", "/programmes", "/help", "/privacy", "/accessibility", "/rss.xml", "/lectures.ics" }) Assert.Contains(room, walk.Visited);
        Assert.True(walk.Visited.Count > 60, $"Only {walk.Visited.Count} pages were found.");
    }

    [Theory, MemberData(nameof(WithDemo))]
    public async Task Lecture_OfTheDemo_HasAPage(City city)
    {
        var reader = (await sites.OnAsync(city)).Anonymous();
        var link = (await reader.GetPageAsync("/lectures")).Document.QuerySelectorAll("main a[href^='/lectures/']").Select(found => found.GetAttribute("href")!).Last(url => !url.EndsWith(".ics", StringComparison.Ordinal));

        var page = (await reader.GetPageAsync(link)).ShouldBeOk();

        Assert.Contains("（例）", page.Text("h1"));
        Assert.Contains("例达机械有限公司", page.Text("main dl"));
    }
}
