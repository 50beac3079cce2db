using Eap.Search.Analysis;
using FsCheck;
using FsCheck.Fluent;

namespace Eap.Search.Tests.Unit.Analysis;

/// <summary>The analysis against the real SQLite: what goes in has to be found again, and whatever is typed has to be accepted.</summary>
public sealed class FullTextSearchTests
{
    private static readonly QueryAnalyzer Analyzer = new(SynonymGroups.Parse(["抑郁,忧郁"]));

    private static readonly (string, string)[] Documents =
    [
        ("职工压力管理", "FM107.6 每晚讲座，热线 400-116-1177。"),
        ("睡眠", "忧郁与压力；１００场公益巡讲，𠮷先生主讲，阿卜杜·热合曼。"),
        ("EAP", "心理健康，健康中国。𰻝𰻝面 𬭳"),
    ];

    [Theory]
    [InlineData("压力", 1, 2)]
    [InlineData("压", 1, 2)]
    [InlineData("力", 1, 2)]
    [InlineData("管理", 1)]
    [InlineData("力管", 1)]
    [InlineData("107.6", 1)]
    [InlineData("４００－１１６", 1)]
    [InlineData("100场", 2)]
    [InlineData("抑郁", 2)]
    [InlineData("𠮷先生", 2)]
    [InlineData("𠮷", 2)]
    [InlineData("阿卜杜·热合曼", 2)]
    [InlineData("心理健康", 3)]
    [InlineData("康健")]
    [InlineData("健康中国", 3)]
    [InlineData("eap 心理", 3)]
    [InlineData("eap 压力")]
    [InlineData("𰻝𰻝面", 3)]
    [InlineData("𬭳", 3)]
    public void Search_FindsByWordCharacterAndNumber(string typed, params int[] expected)
    {
        using var table = new FullTextTable(Documents);

        Assert.Equal(expected, table.Find(Fts5Query.Write(Analyzer.Analyze(typed))!));
    }

    [Fact]
    public void Search_InTheTitleOnly_LeavesTheBodyOut()
    {
        using var table = new FullTextTable(Documents);

        Assert.Equal([1], table.Find(Fts5Query.Write(Analyzer.Analyze("压力"), "title")!));
    }

    [Fact]
    public void Search_Loosely_FindsASentenceByItsParts()
    {
        using var table = new FullTextTable(Documents);
        var query = Analyzer.Analyze("怎么做好心理调节与压力管理");

        Assert.Empty(table.Find(Fts5Query.Write(query)!));
        Assert.Equal([1, 2, 3], table.Find(Fts5Query.Write(query.Loose())!));
    }

    [Fact]
    public void Search_ForTheLongestInputLoosely_IsAccepted()
    {
        using var table = new FullTextTable(Documents);
        var typed = string.Concat(Enumerable.Range(0, QueryAnalyzer.MaxLength).Select(i => (char)(0x4E00 + i)));

        Assert.Empty(table.Find(Fts5Query.Write(Analyzer.Analyze(typed).Loose())!));
    }

    [Fact]
    public void AnyInput_GivesAnExpressionSqliteAccepts()
    {
        using var table = new FullTextTable(Documents);
        Prop.ForAll(Typed(), input =>
        {
            foreach (var query in new[] { Analyzer.Analyze(input), Analyzer.Analyze(input).Loose() })
            {
                if (Fts5Query.Write(query) is { } match)
                {
                    table.Find(match);
                    table.Find(Fts5Query.Write(query, "title")!);
                }
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void AnyPieceOfChineseInADocument_FindsTheDocument() => Prop.ForAll(Chinese(), text =>
    {
        using var table = new FullTextTable(("", text));
        var runes = text.EnumerateRunes().ToList();
        var (from, count) = (text.Length % runes.Count, 1 + (text[0] % 4));
        var piece = string.Concat(runes.Skip(from).Take(count));
        return table.Find(Fts5Query.Write(new QueryAnalyzer(SynonymGroups.None).Analyze(piece))!).Count == 1;
    }).QuickCheckThrowOnFailure();

    // Strings as people type them against a search box: any characters at all, and the operators of the engine.
    private static Arbitrary<string> Typed()
    {
        var parts = Gen.OneOf(
            ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""),
            Gen.Elements("\"", "'", "*", "(", ")", " AND ", " OR ", " NOT ", "NEAR(", ":", "^", "-", "{title}", "\\", ";--", "\0", "心", "心理", "𠮷", "㎡", "①", "\uD800", "ǅ", "ﷺ"));
        return parts.ArrayOf().Select(string.Concat).ToArbitrary();
    }

    private static Arbitrary<string> Chinese()
    {
        var characters = Gen.OneOf(Gen.Choose(0x4E00, 0x9FFF), Gen.Choose(0x3400, 0x4DBF), Gen.Choose(0x20000, 0x2A6DF), Gen.Choose(0x30000, 0x3134A));
        return characters.NonEmptyListOf().Select(points => string.Concat(points.Select(char.ConvertFromUtf32))).ToArbitrary();
    }
}
