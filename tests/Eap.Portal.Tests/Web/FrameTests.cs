using Eap.Portal.Frame;
using Eap.Testing;

namespace Eap.Portal.Tests.Web;

public sealed class FrameTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Footer_WithEverythingSet_LinksTheOfficesAndHidesTheRest()
    {
        var reader = Anonymous();
        Assert.Equal(["主办：日照市总工会", "协办：日照市卫生健康委员会"], (await reader.GetPageAsync("/privacy")).Texts(".footer-facts li"));

        await Site.SettingsAsync<FooterSettings>(footer =>
        {
            (footer.IcpNumber, footer.PublicSecurityNumber, footer.SiteCode) = ("鲁ICP备00000000号", "鲁公网安备 37110000000000号", "3711000000");
            footer.Undertakers = ["日照市职工服务中心"];
        });
        var page = await reader.GetPageAsync("/privacy?fresh=1");

        Assert.Equal(["主办：日照市总工会", "协办：日照市卫生健康委员会", "承办：日照市职工服务中心", "鲁ICP备00000000号", "鲁公网安备 37110000000000号", "网站标识码：3711000000"], page.Texts(".footer-facts li"));
        Assert.Equal(["https://beian.miit.gov.cn/", "https://beian.mps.gov.cn/#/query/webSearch?code=37110000000000"], page.Document.QuerySelectorAll(".footer-facts a").Select(link => link.GetAttribute("href")!));
    }

    [Fact]
    public async Task FooterMenu_NamesTheStatements() =>
        Assert.Equal(["无障碍声明", "隐私", "网站地图", "荣誉榜", "公示", "订阅", "关于本站"], (await Anonymous().GetPageAsync("/sitemap")).Texts(".footer-links a"));
}
