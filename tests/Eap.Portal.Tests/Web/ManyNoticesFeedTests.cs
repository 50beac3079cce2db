using System.Xml.Linq;
using Eap.Testing;

namespace Eap.Portal.Tests.Web;

public sealed class ManyNoticesFeedTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private static int _visit;

    [Fact]
    public async Task Rss_WithMarksControlCharactersAndMoreNotices_StaysValidAndAsksNoMoreOften()
    {
        await RssAsync();
        await Data.NoticeAsync("订阅一 <b>&amp; ]]> 𠮷\u0002");
        var one = await RssAsync();
        for (var i = 0; i < 40; i++) await Data.NoticeAsync($"订阅{i}");
        var more = await RssAsync();

        Assert.Contains("<b>&amp; ]]> 𠮷", string.Concat(XDocument.Parse(one.Html).Descendants("title").Select(title => title.Value)));
        Assert.Equal(30, XDocument.Parse(more.Html).Descendants("item").Count());
        Assert.Equal(one.Queries.Count, more.Queries.Count);
    }

    private async Task<SitePage> RssAsync() => (await Anonymous().GetPageAsync($"/rss.xml?visit={Interlocked.Increment(ref _visit)}")).ShouldBeOk();
}
