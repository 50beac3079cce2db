using Eap.Search.Analysis;

namespace Eap.Search.Tests.Unit.Analysis;

public sealed class QueryAnalyzerTests
{
    private static readonly SynonymGroups Synonyms = SynonymGroups.Parse(["抑郁，忧郁、情绪低落", "EAP = 员工援助", "# 失眠, 睡眠", "孤词"]);

    [Theory]
    [InlineData("心理健康", "\"心理 理健 健康\"")]
    [InlineData("心", "\"心\" *")]
    [InlineData("压力 焦虑", "\"压力\" AND \"焦虑\"")]
    [InlineData("压力，焦虑", "\"压力\" AND \"焦虑\"")]
    [InlineData("压力 压力", "\"压力\"")]
    [InlineData("FM107.6", "\"fm 107 6\"")]
    [InlineData("400-116-1177", "\"400 116 1177\"")]
    [InlineData("２０２６年讲座", "\"2026 年讲 讲座\"")]
    [InlineData("A座", "\"a 座\" *")]
    [InlineData("讲座EAP", "\"讲座 座 eap\"")]
    [InlineData("\"OR\" AND NOT (x*)", "\"or\" AND \"and\" AND \"not\" AND \"x\"")]
    [InlineData("title:心理", "\"title\" AND \"心理\"")]
    [InlineData("", null)]
    [InlineData("？！ *", null)]
    [InlineData(null, null)]
    public void Analyze_WritesTheMatchExpression(string? input, string? expected) =>
        Assert.Equal(expected, Fts5Query.Write(new QueryAnalyzer(SynonymGroups.None).Analyze(input)));

    [Theory]
    [InlineData("抑郁", "(\"抑郁\" OR \"忧郁\" OR \"情绪 绪低 低落\")")]
    [InlineData("职工抑郁", "(\"职工 工抑 抑郁\" OR \"职工 工忧 忧郁\" OR \"职工 工情 情绪 绪低 低落\")")]
    [InlineData("eap", "(\"eap\" OR \"员工 工援 援助\")")]
    [InlineData("leap", "\"leap\"")]
    [InlineData("失眠", "\"失眠\"")]
    public void Analyze_AddsSynonyms(string input, string expected) =>
        Assert.Equal(expected, Fts5Query.Write(new QueryAnalyzer(Synonyms).Analyze(input)));

    [Fact]
    public void Write_ForOneColumn_RestrictsTheWholeExpression() =>
        Assert.Equal("{\"title\"} : (\"压力\" AND \"焦虑\")", Fts5Query.Write(Analyze("压力 焦虑"), "title"));

    [Fact]
    public void Loose_AsksForAnyPair()
    {
        var query = Analyze("睡不着怎么办 心").Loose();

        Assert.Equal("(\"睡不\" OR \"不着\" OR \"着怎\" OR \"怎么\" OR \"么办\" OR \"心\" *)", Fts5Query.Write(query));
        Assert.True(Analyze("").Loose().IsEmpty);
    }

    [Fact]
    public void Analyze_OfAVeryLongInput_LooksAtItsBeginning()
    {
        Assert.Equal(QueryAnalyzer.MaxTerms, Analyze(string.Join(' ', Enumerable.Range(1, 50))).Terms.Count);
        Assert.Equal(QueryAnalyzer.MaxLength - 1, Assert.Single(Analyze(new string('长', 10_000)).Terms).Alternatives[0].Tokens.Count);
    }

    [Theory]
    [InlineData("心理健康", "(('心理' <-> '理健' <-> '健康'))")]
    [InlineData("心 eap", "(('心':*)) & (('eap'))")]
    public void PostgresQuery_IsWritten(string input, string expected) => Assert.Equal(expected, PostgresText.Query(Analyze(input)));

    [Fact]
    public void PostgresQuery_Variants_AreWritten()
    {
        Assert.Equal("(('抑郁') | ('忧郁') | ('情绪' & '绪低' & '低落'))", PostgresText.Query(new QueryAnalyzer(Synonyms).Analyze("抑郁"), phrases: false));
        Assert.Equal("(('心':*A))", PostgresText.Query(Analyze("心"), titleOnly: true));
        Assert.Null(PostgresText.Query(Analyze(" ")));
    }

    [Fact]
    public void PostgresVector_WeighsTheTitleAndLeavesAGap() =>
        Assert.Equal("'压力':1A,5 '力':2A,6 '减压':4", PostgresText.Vector("压力", "减压力"));

    [Fact]
    public void PostgresVector_OfALongText_StaysWithinTheLimits()
    {
        var body = string.Concat(Enumerable.Range(0, 300_000).Select(i => (char)(0x4E00 + (i * 7919L % 20_000))));

        var vector = PostgresText.Vector("题", body + string.Concat(Enumerable.Repeat("心理", 1000)));

        var positions = System.Text.RegularExpressions.Regex.Matches(vector, @"(?<=[:,])\d+").Select(match => int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(positions.Max() <= PostgresText.MaxPosition);
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(vector) < 3_000_000);
    }

    private static SearchQuery Analyze(string input) => new QueryAnalyzer(SynonymGroups.None).Analyze(input);
}
