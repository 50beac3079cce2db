using Eap.Platform.Text;

namespace Eap.Platform.Tests.Unit.Text;

public sealed class UnicodeFormsTests
{
    [Theory]
    [InlineData("e\u0301", "é")]
    [InlineData("a\u0323\u0302", "ậ")]
    [InlineData("a\u0302\u0323", "ậ")] // marks come in canonical order first
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("か\u3099", "が")]
    [InlineData("\u212B", "Å")] // a singleton
    [InlineData("\u0958", "\u0915\u093C")] // excluded from composition
    [InlineData("\uF900", "豈")]
    [InlineData("𠮷·心理", "𠮷·心理")]
    [InlineData("５０㎡", "５０㎡")]
    [InlineData("", "")]
    public void Compose_GivesNfc(string text, string expected) => Assert.Equal(expected, UnicodeForms.Compose(text));

    [Theory]
    [InlineData("５０％", "50%")]
    [InlineData("㎡", "m2")]
    [InlineData("①", "1")]
    [InlineData("Ⅱ", "II")]
    [InlineData("⼼⽣", "心生")] // radicals out of PDF files
    [InlineData("ﾊﾟ", "パ")]
    [InlineData("ﬁ", "fi")]
    [InlineData("\u3000", " ")]
    [InlineData("𝐀", "A")]
    public void ComposeCompatible_GivesNfkc(string text, string expected) => Assert.Equal(expected, UnicodeForms.ComposeCompatible(text));

    [Fact]
    public void DecomposeCompatible_LeavesTheMarkApart() => Assert.Equal("u\u0308", UnicodeForms.DecomposeCompatible("ü"));

    [Fact]
    public void Compose_HalfAPair_PassesThrough() => Assert.Equal("é\uD800b", UnicodeForms.Compose("e\u0301\uD800b"));

    [Fact]
    public void Compose_Twice_ChangesNothingMore()
    {
        for (var point = 0x20; point < 0x30000; point += point is >= 0x3400 and < 0xFA00 ? 97 : 1)
        {
            var once = UnicodeForms.Compose(point is >= 0xD800 and < 0xE000 ? ((char)point).ToString() : char.ConvertFromUtf32(point));
            Assert.Equal(once, UnicodeForms.Compose(once));
        }
    }
}
