using Eap.Search.Analysis;
using FsCheck;
using FsCheck.Fluent;

namespace Eap.Search.Tests.Unit.Analysis;

public sealed class HighlighterTests
{
    private static readonly QueryAnalyzer Analyzer = new(SynonymGroups.Parse(["抑郁,忧郁"]));

    [Theory]
    [InlineData("职工心理健康", "心理", "职工<mark>心理</mark>健康")]
    [InlineData("职工心理健康", "心", "职工<mark>心</mark>理健康")]
    [InlineData("职工心理健康", "康", "职工心理健<mark>康</mark>")]
    [InlineData("心理与健康", "心理 健康", "<mark>心理</mark>与<mark>健康</mark>")]
    [InlineData("ＥＡＰ与eap", "Eap", "<mark>ＥＡＰ</mark>与<mark>eap</mark>")]
    [InlineData("如何面对忧郁", "抑郁", "如何面对<mark>忧郁</mark>")]
    [InlineData("𠮷先生", "𠮷", "<mark>𠮷</mark>先生")]
    [InlineData("<b>心理</b> & \"x\"", "心理", "&lt;b&gt;<mark>心理</mark>&lt;/b&gt; &amp; &quot;x&quot;")]
    [InlineData("没有命中", "心理", "没有命中")]
    [InlineData("心理心理", "心理", "<mark>心理心理</mark>")]
    [InlineData("拨打400-116-1177", "116", "拨打400-<mark>116</mark>-1177")]
    public void Mark_WrapsWhatWasFound(string text, string typed, string expected) =>
        Assert.Equal(expected, Highlighter.Mark(text, Analyzer.Analyze(typed)).ToHtml());

    [Fact]
    public void Snippet_TakesThePlaceWhereMostTermsStandTogether()
    {
        var text = "压力出现一次。" + string.Concat(Enumerable.Repeat("这里是别的内容，", 40)) + "第二段结束。压力与焦虑在此同处。" + string.Concat(Enumerable.Repeat("后文还有很多，", 40));

        var snippet = Highlighter.Snippet(text, Analyzer.Analyze("压力 焦虑"), 40);

        Assert.StartsWith("…压力与焦虑在此同处", snippet.Text, StringComparison.Ordinal);
        Assert.EndsWith("…", snippet.Text, StringComparison.Ordinal);
        Assert.Equal(["压力", "焦虑"], snippet.Hits.Select(hit => snippet.Text.Substring(hit.Start, hit.Length)));
    }

    [Fact]
    public void Snippet_WithoutAHit_IsTheBeginning() =>
        Assert.Equal("开头 第二行…", Highlighter.Snippet("  开头\n\n第二行，后面", Analyzer.Analyze("别的"), 6).Text);

    [Fact]
    public void Snippet_OfALongTextFullOfHits_IsQuick()
    {
        var text = string.Concat(Enumerable.Repeat("压力", 60_000));

        Assert.InRange(Highlighter.Snippet(text, Analyzer.Analyze("压力")).Text.Length, 100, 125);
    }

    [Fact]
    public void Snippet_OfAnyText_MarksPlacesInsideAndLosesNothingWhenItFits() => Prop.ForAll<string?, string?>((text, typed) =>
    {
        var snippet = Highlighter.Snippet(text ?? "", Analyzer.Analyze(typed), 30);
        var plain = System.Net.WebUtility.HtmlDecode(snippet.ToHtml().Replace("<mark>", "", StringComparison.Ordinal).Replace("</mark>", "", StringComparison.Ordinal));
        return snippet.Hits.All(hit => hit.Start >= 0 && hit.Length > 0 && hit.End <= snippet.Text.Length) && plain == snippet.Text;
    }).QuickCheckThrowOnFailure();
}
