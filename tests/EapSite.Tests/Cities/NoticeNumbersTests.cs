using Eap.Platform.Data;
using Eap.Testing;

namespace EapSite.Tests.Cities;

/// <summary>Every number of a notice stands on its page, in the words it belongs to. Typed by hand from the notices, with the rule's id.</summary>
public sealed class NoticeNumbersTests(CitiesFixture sites) : IClassFixture<CitiesFixture>
{
    private static readonly City Rizhao = new("rizhao-2018", DatabaseEngine.Sqlite, false);
    private static readonly City Qingdao = new("qingdao-2021", DatabaseEngine.Sqlite, false);

    private static readonly string[] EightUnions =
    [
        "市总工会", "东港区总工会", "岚山区总工会", "莒县总工会", "五莲县总工会", "日照经济技术开发区总工会", "日照高新技术产业开发区总工会", "山海天旅游度假区总工会",
    ];

    [Theory]
    [InlineData("R1", "日照市总工会、日照市卫生和计划生育委员会，2018年9月17日")]
    [InlineData("R2", "从2018年起用三年时间，目标有五个")]
    [InlineData("R4", "三年办100场次公益巡讲")]
    [InlineData("R5", "每场到场的人不能少于50人")]
    [InlineData("R9", "公开招募水平高的心理专家，共10名，组成专家库")]
    [InlineData("R14", "共建8个职工心理健康服务站")]
    [InlineData("R16", "“六有”：场地、资金、制度、人员、设施、活动")]
    [InlineData("R20", "命名6家星级企业职工心理健康服务工作室")]
    [InlineData("R21", "每年办30余场公益巡讲，走进企业，走进社区，走进机关事业单位")]
    [InlineData("R28", "每年，市总工会和市卫生计生委联合命名“全市职工心理健康服务工作先进单位”")]
    [InlineData("R29", "每年，两家联合命名“全市职工心理健康服务工作优秀个人”")]
    [InlineData("R30", "2020年底，市总工会在三年来成绩突出的优秀工作者里择优，授予“日照市五一劳动奖章”")]
    [InlineData("R31", "8家单位，六家各5场，两家各2场，合计34场")]
    [InlineData("R31", "按34场算，三年是102场")]
    [InlineData("R32", "8家单位各1个，合计8个")]
    [InlineData("R33", "6家单位各1个，合计6个")]
    [InlineData("R34", "分五级，后一级都以前一级为底子")]
    [InlineData("R34", "有1名以上专职或兼职人员")]
    [InlineData("R36", "日照市总工会办公室，2018年9月17日")]
    public Task Rizhao_SaysItsNumber(string rule, string words) => AssertSaysAsync(Rizhao, rule, words);

    [Theory]
    [InlineData("Q2", "（青发〔2019〕20号）")]
    [InlineData("Q2", "五年规划（2019-2023）》（青工〔2019〕8号）")]
    [InlineData("Q4", "免费咨询热线400-116-1177")]
    [InlineData("Q7", "不少于270场")]
    [InlineData("Q7", "270场按一年365晚算，约占74%")]
    [InlineData("Q8", "每晚19:30到20:30，在青岛新闻综合广播FM107.6")]
    [InlineData("Q8", "一次60分钟")]
    [InlineData("Q10", "不少于100场，做到“五走进”")]
    [InlineData("Q11", "机关；企事业单位；镇街社区；工业园区小微企业；车间班组建设工地")]
    [InlineData("Q14", "青岛市总工会职工服务中心（上海路6号）")]
    [InlineData("Q17", "太平角五路2号")]
    [InlineData("Q19", "130名，分两期办")]
    [InlineData("Q20", "人数：65名")]
    [InlineData("Q22", "2021年度新建的服务阵地，补助80个")]
    [InlineData("Q30", "各区市总工会：新建的不少于6个")]
    [InlineData("Q31", "职工1000人以上的，原则上至少有1个建成")]
    [InlineData("Q32", "下属单位“超过1000人以上”的，各自建")]
    [InlineData("Q34", "纸质的一式三份，再附电子版")]
    [InlineData("Q36", "当年的评估验收10月底前做完，逾期的拿不到补助")]
    [InlineData("Q36", "最后一天是10月31日")]
    [InlineData("Q37", "职工服务率要到90%以上")]
    public Task Qingdao_SaysItsNumber(string rule, string words) => AssertSaysAsync(Qingdao, rule, words);

    [Fact]
    public async Task Annexes_OfRizhao_AreTheSourcesTablesAndTheirSums()
    {
        var page = await PageAsync(Rizhao);

        AssertTable(page, "#annex-1", [5, 5, 5, 5, 5, 5, 2, 2], 34);   // R31
        AssertTable(page, "#annex-2", [1, 1, 1, 1, 1, 1, 1, 1], 8);    // R32
        AssertTable(page, "#annex-3", [1, 1, 1, 1, 1, 1], 6);          // R33: the two zones have no row, which is not a row with none
        Assert.Equal(["基础Ⅰ型", "基础Ⅱ型", "标准型", "完备Ⅰ型", "完备Ⅱ型"], Rows(page, "#annex-4").Select(row => row[0]));   // R34
    }

    // 3 + 2 + 4 + 2 + 2 numbered points hold the 34 checks; none was lost in the retelling.
    [Fact]
    public async Task Standard_OfRizhao_KeepsTheNumberedPointsOfEachTier() =>
        Assert.Equal([3, 2, 4, 2, 2], Rows(await PageAsync(Rizhao), "#annex-4").Select(row => System.Text.RegularExpressions.Regex.Count(row[1], @"(?<!\d)\d\. ")));

    // What is one city's own never crosses over.
    [Theory]
    [InlineData("qingdao-2021", "不能少于50人")]
    [InlineData("qingdao-2021", "六有")]
    [InlineData("qingdao-2021", "30余场")]
    [InlineData("rizhao-2018", "270场")]
    [InlineData("rizhao-2018", "五走进")]
    [InlineData("rizhao-2018", "一式三份")]
    [InlineData("rizhao-2018", "补助")]
    public async Task Notice_OfOneCity_SaysNothingOfTheOthers(string recipe, string words) =>
        Assert.DoesNotContain(words, Plain((await PageAsync(recipe == Rizhao.Recipe ? Rizhao : Qingdao)).Text("article")));

    private async Task AssertSaysAsync(City city, string rule, string words) =>
        Assert.True(Plain((await PageAsync(city)).Text("article")).Contains(Plain(words), StringComparison.Ordinal), $"{rule}: {city.Notice} does not say {words}");

    private static void AssertTable(SitePage page, string annex, int[] numbers, int sum)
    {
        var rows = Rows(page, annex);
        Assert.Equal(EightUnions.Take(numbers.Length).Zip(numbers, (union, number) => $"{union} {number}"), rows.Select(row => $"{row[0]} {row[1]}"));
        Assert.Equal(sum, numbers.Sum());
        Assert.Equal(["合计", sum.ToString()], page.Texts($"{annex} tfoot th, {annex} tfoot td"));
    }

    private static List<string[]> Rows(SitePage page, string annex) =>
        [.. page.Document.QuerySelectorAll($"{annex} tbody tr").Select(row => row.QuerySelectorAll("th, td").Select(cell => cell.TextContent.Trim()).ToArray())];

    private async Task<SitePage> PageAsync(City city) => (await (await sites.OnAsync(city)).Anonymous().GetPageAsync(city.Notice)).ShouldBeOk();

    private static string Plain(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
