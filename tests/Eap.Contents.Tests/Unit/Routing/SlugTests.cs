using System.Text;
using Eap.Contents.Routing;

namespace Eap.Contents.Tests.Unit.Routing;

public sealed class SlugTests
{
    private static readonly PinyinTable Table = Load("心 xin\n理 li\n健 jian\n康 kang\n讲 jiang\n座 zuo\n女 nü\n长 chang\n长 zhang\n");

    [Theory]
    [InlineData("心理健康", "xin-li-jian-kang")]
    [InlineData("心理健康（EAP）讲座", "xin-li-jian-kang-eap-jiang-zuo")]
    [InlineData("2026年 FM107.6", "2026-u5e74-fm107-6")]
    [InlineData("ＥＡＰ２０２６", "eap2026")]
    [InlineData("Café's Menü", "cafes-menu")]
    [InlineData("  --心--  理--", "xin-li")]
    [InlineData("女", "nv")]
    [InlineData("长", "chang")]
    [InlineData("𠮷", "u20bb7")]
    [InlineData("心\u200B理\u202E", "xin-li")]
    [InlineData("😀 ☎", "item")]
    [InlineData("！？", "item")]
    [InlineData("", "item")]
    [InlineData(null, "item")]
    public void From_SpellsTheTitle(string? title, string expected) => Assert.Equal(expected, Slug.From(title, Table));

    [Fact]
    public void From_ALongTitle_IsCutBetweenWords()
    {
        var slug = Slug.From(string.Concat(Enumerable.Repeat("健康", 100)), Table);

        Assert.InRange(slug.Length, Slug.MaxLength - 5, Slug.MaxLength);
        Assert.All(slug.Split('-'), word => Assert.Contains(word, (string[])["jian", "kang"]));
    }

    [Fact]
    public void From_OneEndlessWord_IsCutToLength() => Assert.Equal(new string('a', Slug.MaxLength), Slug.From(new string('a', 300), Table));

    [Fact]
    public void From_ATitleThatSaysNothing_IsTheFallback() => Assert.Equal("4xk2", Slug.From("……", Table, "4xk2"));

    [Theory]
    [InlineData("xin-li", 2, "xin-li-2")]
    [InlineData("item", 1234, "item-1234")]
    public void WithNumber_AppendsIt(string slug, int number, string expected) => Assert.Equal(expected, Slug.WithNumber(slug, number));

    [Fact]
    public void WithNumber_OfAFullSlug_MakesRoom()
    {
        var numbered = Slug.WithNumber(new string('a', Slug.MaxLength - 3) + "-bc", 10);

        Assert.Equal(new string('a', Slug.MaxLength - 3) + "-10", numbered);
    }

    [Fact]
    public void From_AnyText_GivesASafeSegment()
    {
        var random = new Random(1);
        for (var round = 0; round < 5_000; round++)
        {
            var title = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => (char)random.Next(1, 0xFFFF)));

            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", Slug.From(title, Table));
        }
    }

    [Theory]
    [InlineData("心 xin\n理\n", "Line 2")]
    [InlineData("心理 xinli", "Line 1")]
    [InlineData("# tones\n\n心 xīn", "Line 3")]
    public void Load_OfABrokenTable_NamesTheLine(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => Load(text)).Message, StringComparison.Ordinal);

    // The table is made by the build; where it is there, it has to spell the site's own words.
    [Fact]
    public void BuiltInTable_WherePresent_SpellsCommonWords() =>
        Assert.Contains(Slug.From("心理健康", PinyinTable.BuiltIn()), (string[])["xin-li-jian-kang", "u5fc3-u7406-u5065-u5eb7"]);

    private static PinyinTable Load(string text) => PinyinTable.Load(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
