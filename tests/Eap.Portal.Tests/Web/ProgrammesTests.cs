using Eap.Testing;

namespace Eap.Portal.Tests.Web;

public sealed class ProgrammesTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private static int _visit;

    [Fact]
    public async Task List_OfRizhao_StandsUnderItsYearsInTheNoticesOrder()
    {
        var page = await ListAsync();

        Assert.Contains("2018—2020年度", page.Texts("main h2"));
        Assert.Equal(["公益巡讲", "心理专家库", "职工心理健康服务站", "企业心理健康服务工作室", "职工心理健康状况调查", "命名表扬"], page.Texts("main .title").Where(title => !title.StartsWith("测试", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task List_WithMoreYears_ShowsTheNewestFirstAndAsksNoMoreOften()
    {
        await ListAsync();
        await Data.ProgrammeAsync("测试项目一", "2024年度");
        var one = await ListAsync();
        await Data.ProgrammeAsync("测试项目二", "2025年度");
        await Data.ProgrammeAsync("测试项目三", "2023年度");
        var three = await ListAsync();

        Assert.Equal(["2025年度", "2024年度", "2023年度", "2018—2020年度"], three.Texts("main .section-head h2"));
        Assert.Equal(one.Queries.Count, three.Queries.Count);
    }

    [Fact]
    public async Task Programme_OnItsPage_ShowsYearAndFigures()
    {
        var page = (await Anonymous().GetPageAsync("/programmes/gongyi-xunjiang")).ShouldBeOk();

        Assert.Equal("公益巡讲", page.Text("h1"));
        Assert.Equal("2018—2020年度", page.Text(".badge-quiet"));
        Assert.Equal(["三年100场", "每场不少于50人", "每年30余场", "附件1每年合计34场"], page.Texts("section[aria-labelledby=figures] li"));
    }

    private async Task<SitePage> ListAsync() => (await Anonymous().GetPageAsync($"/programmes?visit={Interlocked.Increment(ref _visit)}")).ShouldBeOk();
}
