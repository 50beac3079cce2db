using Eap.Contents.Comparison;

namespace Eap.Contents.Tests.Unit.Comparison;

public sealed class TextDiffTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("", "新写的一句。")]
    [InlineData("要删的一句。", "")]
    [InlineData("先睡好，再谈别的。", "先睡好，再谈别的。")]
    [InlineData("每周讲两次，每次 45 分钟。地点在职工之家。", "每周讲三次，每次 60 分钟。地点在职工之家。")]
    [InlineData("第一段。\n第二段。\n第三段。", "第二段。\n新的一段。\n第三段改过。")]
    [InlineData("𠮷野家·例", "𠮷野家·例二")]
    [InlineData("甲，乙，丙，丁。", "丁。甲，丙，戊，")]
    public void Compare_AnyTwoTexts_PiecesMakeBothOfThem(string before, string after)
    {
        var pieces = TextDiff.Compare(before, after);

        Assert.Equal(before, string.Concat(pieces.Where(piece => piece.Kind != DiffKind.Added).Select(piece => piece.Text)));
        Assert.Equal(after, string.Concat(pieces.Where(piece => piece.Kind != DiffKind.Removed).Select(piece => piece.Text)));
    }

    [Fact]
    public void Compare_ManyRandomTexts_PiecesMakeBothOfThem()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 300; round++)
        {
            var (before, after) = (Text(random), Text(random));
            var pieces = TextDiff.Compare(before, after);
            Assert.Equal(before, string.Concat(pieces.Where(piece => piece.Kind != DiffKind.Added).Select(piece => piece.Text)));
            Assert.Equal(after, string.Concat(pieces.Where(piece => piece.Kind != DiffKind.Removed).Select(piece => piece.Text)));
        }
    }

    [Fact]
    public void Compare_OnePhraseReplaced_TheOthersStayWhole()
    {
        var pieces = TextDiff.Compare("睡不着时，不要硬躺，起来坐一会儿。", "睡不着时，别一直看表，起来坐一会儿。");

        Assert.Equal([new DiffPiece(DiffKind.Same, "睡不着时，"), new(DiffKind.Removed, "不要硬躺，"), new(DiffKind.Added, "别一直看表，"), new(DiffKind.Same, "起来坐一会儿。")], pieces);
    }

    [Fact]
    public void Compare_NumberChangedInAPhrase_OnlyTheNumberIsMarkedAndWhole()
    {
        var pieces = TextDiff.Compare("报名截止到2026年10月31日。", "报名截止到2027年10月31日。");

        Assert.Equal([new DiffPiece(DiffKind.Same, "报名截止到"), new(DiffKind.Removed, "2026"), new(DiffKind.Added, "2027"), new(DiffKind.Same, "年10月31日。")], pieces);
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(0, 40)).Select(_ => "甲乙丙，。\n12a𠮷".EnumerateRunes().ElementAt(random.Next(9)).ToString()));
}
