using Eap.Contents.Fields.Formats;
using Eap.Platform.Text;

namespace Eap.Contents.Tests.Unit.Formats;

public sealed class TextFormatsTests
{
    [Theory]
    [InlineData(TextFormat.Phone, "+86 138 0000 0000", "13800000000")]
    [InlineData(TextFormat.Phone, "＋８６－１３８００００００００", "13800000000")]
    [InlineData(TextFormat.Phone, "0086-138-0000-0000", "13800000000")]
    [InlineData(TextFormat.Phone, "8613800000000", "13800000000")]
    [InlineData(TextFormat.Phone, "\u200B138\u200B00000000", "13800000000")]
    [InlineData(TextFormat.Phone, "（0633）0000000", "0633-0000000")]
    [InlineData(TextFormat.Phone, "０６３３—００００００００", "0633-00000000")]
    [InlineData(TextFormat.Phone, "0633-0000000-12", "0633-0000000-12")]
    [InlineData(TextFormat.Phone, "4000000000", "400-000-0000")]
    [InlineData(TextFormat.Email, " LianXi＠Example。COM ", "LianXi@example.com")]
    [InlineData(TextFormat.Email, "mailto:a.b@sub.example.cn", "a.b@sub.example.cn")]
    [InlineData(TextFormat.PersonName, "例", "例")]
    [InlineData(TextFormat.PersonName, "例　三", "例三")]
    [InlineData(TextFormat.PersonName, "𠮷例", "𠮷例")]
    [InlineData(TextFormat.PersonName, "阿依例 • 例买提", "阿依例·例买提")]
    [InlineData(TextFormat.PersonName, "Ann O'Li", "Ann O'Li")]
    [InlineData(TextFormat.PersonName, "張例", "張例")]
    [InlineData(TextFormat.IdNumber, "370000 19000101 001x", "37000019000101001X")]
    [InlineData(TextFormat.IdNumber, "３７００００１９９００１０１０００Ｘ", "37000019900101000X")]
    public void Tidy_WhatPeopleWrite_BecomesOneForm(TextFormat format, string typed, string expected) =>
        Assert.Equal(expected, TextFormats.Tidy(format, PlainInput.Clean(typed).Value));

    [Theory]
    [InlineData(TextFormat.Phone, "13800000000")]
    [InlineData(TextFormat.Phone, "0633-0000000")]
    [InlineData(TextFormat.Phone, "400-000-0000")]
    [InlineData(TextFormat.Email, "LianXi@example.com")]
    [InlineData(TextFormat.PersonName, "例")]
    [InlineData(TextFormat.PersonName, "𠮷·例")]
    public void Problem_OfWhatIsRight_IsNone(TextFormat format, string text) => Assert.Null(TextFormats.Problem(format, text));

    [Theory]
    [InlineData(TextFormat.Phone, "1380000000", "11 位")]
    [InlineData(TextFormat.Phone, "8781234", "区号")]
    [InlineData(TextFormat.Phone, "138abc", "只能有数字")]
    [InlineData(TextFormat.Email, "lianxi.example.com", "@")]
    [InlineData(TextFormat.Email, "a..b@example.com", "写得不对")]
    [InlineData(TextFormat.Email, "a@localhost", "写得不对")]
    [InlineData(TextFormat.PersonName, "例3", "数字")]
    [InlineData(TextFormat.PersonName, "例😀", "不能有")]
    [InlineData(TextFormat.PersonName, "例@三", "不能有")]
    [InlineData(TextFormat.PersonName, "·", "请填写")]
    public void Problem_OfWhatIsWrong_SaysWhatToDo(TextFormat format, string text, string says) => Assert.Contains(says, TextFormats.Problem(format, text), StringComparison.Ordinal);

    [Fact]
    public void Name_OfSixtyCharacters_IsANameAndOfSixtyOneIsNot()
    {
        Assert.Null(PersonName.Problem(string.Concat(Enumerable.Repeat("𠮷", 60))));
        Assert.NotNull(PersonName.Problem(string.Concat(Enumerable.Repeat("𠮷", 61))));
    }

    [Theory]
    [InlineData("20000229", true)]
    [InlineData("20210229", false)]
    [InlineData("18990101", false)]
    [InlineData("19901301", false)]
    public void IdNumber_IsCheckedByBirthdayAndLastDigit(string born, bool exists)
    {
        var right = Enumerable.Range(0, 11).Select(digit => $"370000{born}001{(digit == 10 ? "X" : digit)}").Where(number => IdNumber.Problem(number) is null).ToList();

        // Of the eleven possible last characters exactly one is right.
        Assert.Equal(exists ? 1 : 0, right.Count);
        if (exists) Assert.Null(IdNumber.Problem(IdNumber.Tidy(right[0].ToLowerInvariant())));
        Assert.Contains("15 位", IdNumber.Problem("370000900101001"), StringComparison.Ordinal);
        Assert.Contains("18 位", IdNumber.Problem("3700009001"), StringComparison.Ordinal);
    }
}
