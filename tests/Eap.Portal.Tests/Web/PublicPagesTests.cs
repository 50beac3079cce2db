using System.Text.RegularExpressions;
using Eap.Testing;

namespace Eap.Portal.Tests.Web;

public sealed partial class PublicPagesTests(SiteFixture site) : SiteTest(site)
{
    private const int MostBytes = 25 * 1024;

    public static readonly TheoryData<string> Pages = ["/", "/help", "/notices", "/notices/rizhao-2018", "/programmes", "/programmes/fuwuzhan", "/pages/guanyu", "/pages/shei-kandejian", "/sitemap", "/privacy", "/accessibility"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_ForAnybody_StandsInTheFrame(string path)
    {
        var page = (await Anonymous().GetPageAsync(path)).ShouldBeOk();

        Assert.Equal("zh-CN", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("#main", page.Document.QuerySelector("body > a")!.GetAttribute("href"));
        Assert.NotNull(page.Document.QuerySelector("main#main"));
        Assert.Equal("12356", page.Text(".helpbar a.call"));
        Assert.Equal("tel:12356", page.Document.QuerySelector(".helpbar a.call")!.GetAttribute("href"));
        Assert.Equal(["首页", "心理知识", "公益讲座", "服务阵地", "通知公告", "服务项目", "工会申报", "现在求助"], page.Texts(".site-nav a"));
        Assert.Contains("日照市总工会", page.Text(".footer-facts"));
        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.NotEmpty(page.Document.Title!);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_AsItLeaves_IsSmallAndAsksNobodyElse(string path)
    {
        var reader = Anonymous();
        reader.Headers["Accept-Encoding"] = "gzip";
        var page = (await reader.GetPageAsync(path)).ShouldBeOk();
        Assert.Equal("gzip", Assert.Single(page.ContentHeaders.ContentEncoding));
        Assert.InRange(page.Bytes.Length, 1, MostBytes);

        var html = (await Anonymous().GetPageAsync(path)).Html;
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<style", html);
        Assert.DoesNotMatch(Inline(), html);
        Assert.DoesNotMatch(Elsewhere(), html);
    }

    [Theory]
    [InlineData("/help", "现在求助", "page")]
    [InlineData("/notices", "通知公告", "page")]
    [InlineData("/notices/rizhao-2018", "通知公告", "true")]
    public async Task MainMenu_OnAPage_MarksItsRoom(string path, string entry, string mark)
    {
        var current = Assert.Single((await Anonymous().GetPageAsync(path)).Document.QuerySelectorAll(".site-nav [aria-current]"));

        Assert.Equal((entry, mark), (current.TextContent, current.GetAttribute("aria-current")));
    }

    [Fact]
    public async Task Home_ForAWorker_OffersHelpSearchPromiseAndOnlyRoomsThatExist()
    {
        var reader = Anonymous();
        var page = await reader.GetPageAsync("/");

        Assert.Equal(["12356", "120", "110"], page.Texts(".answering a.call"));
        Assert.Equal("/search", page.Document.QuerySelector("form[role=search]")!.GetAttribute("action"));
        Assert.Contains("不用登录，不留姓名，单位查不到你看过什么", page.Text(".promise"));
        Assert.Equal(["日照市职工心理健康服务活动通知（2018年9月17日）"], page.Texts(".columns section[aria-labelledby=newest-notices] .title"));
        // Q5: the four services of the notice; what stood there before is one line below and in the menu.
        Assert.Equal(["心理知识", "自主测评", "心理咨询", "纾缓身心"], page.Texts(".doors b"));
        Assert.Equal(["/articles/feelings", "/self-check", "/help", "/relax"], page.Document.QuerySelectorAll(".doors a").Select(link => link.GetAttribute("href")!));
        foreach (var door in page.Document.QuerySelectorAll(".doors a, .doors-more a").Select(link => link.GetAttribute("href")!)) (await reader.GetPageAsync(door)).ShouldBeOk();
        foreach (var before in new[] { "/lectures", "/programmes" }) Assert.NotNull(page.Document.QuerySelector($".doors-more a[href='{before}']"));
    }

    [Fact]
    public async Task Help_ForAWorker_SaysWhoSeesWhatAndWhatToReadFirst()
    {
        var reader = Anonymous();
        var page = (await reader.GetPageAsync("/help")).ShouldBeOk();

        foreach (var promise in new[] { "本站不记是谁", "没有哪个职工来过、求助过的名单", "是你的手机直接拨出去的，本站不知道" }) Assert.Contains(promise, page.Text(".prose"));
        Assert.Equal(["/relax", "/articles/feelings"], page.Document.QuerySelectorAll("section[aria-labelledby=wait] a").Select(link => link.GetAttribute("href")!));
        Assert.Equal(["第一次求助会发生什么", "谁看得到什么", "什么时候该求助，去哪里", "同事难过的时候，哪些话有用"], page.Texts("section[aria-labelledby=guides] a"));
        foreach (var guide in page.Document.QuerySelectorAll("section[aria-labelledby=guides] a")) (await reader.GetPageAsync(guide.GetAttribute("href")!)).ShouldBeOk();
        foreach (var link in page.Document.QuerySelectorAll(".toc-box a")) Assert.NotNull(page.Document.QuerySelector(link.GetAttribute("href")!));
        foreach (var word in new[] { "抑郁症", "焦虑症", "精神病", "患者" }) Assert.DoesNotContain(word, page.Text("main"));
    }

    [Fact]
    public async Task Visit_WithoutSignIn_LeavesNoCookieAndNoLogLine()
    {
        var reader = Anonymous();
        var before = Site.Logs.Lines.Count;
        foreach (var row in Pages) await reader.GetPageAsync(row.Data);
        await reader.GetPageAsync("/help?geheim=zzqx77");

        Assert.Empty(reader.Cookies.Names);
        Assert.DoesNotContain(Site.Logs.Lines.Skip(before).Where(line => line.StartsWith("Information", StringComparison.Ordinal) || line.StartsWith("Warning", StringComparison.Ordinal)), line => line.Contains("zzqx77", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/nothing-here")]
    [InlineData("/notices/nothing-here")]
    [InlineData("/notices?page=99")]
    [InlineData("/notices?page=0")]
    [InlineData("/notices?page=x")]
    [InlineData("/sitemap-2.xml")]
    public async Task UnknownAddress_Is404WithAWayOn(string path)
    {
        var page = (await Anonymous().GetPageAsync(path)).ShouldBeNotFound();

        Assert.NotNull(page.Document.QuerySelector("main form[role=search]"));
        Assert.NotNull(page.Document.QuerySelector("main a[href='/help']"));
    }

    [GeneratedRegex("""<[^>]+\s(style|on[a-z]+)=""")]
    private static partial Regex Inline();

    [GeneratedRegex("""<(link|img|script|iframe|source)[^>]+(src|href)="(https?:)?//""")]
    private static partial Regex Elsewhere();
}
