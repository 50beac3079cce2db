using Eap.Articles.Models;

namespace Eap.Articles.Tests.Unit;

public sealed class ReadingTimeTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(399, 1)]
    [InlineData(599, 1)]
    [InlineData(600, 2)]
    [InlineData(4000, 10)]
    public void Minutes_OfChineseText_AreFourHundredCharactersEachRounded(int characters, int minutes) => Assert.Equal(minutes, ReadingTime.Minutes(new string('睡', characters)));

    [Fact]
    public void Minutes_OfNoText_AreOne() => Assert.Equal(1, ReadingTime.Minutes(null));

    [Fact]
    public void Minutes_OfLatinWords_CountWordsNotLetters() =>
        Assert.Equal(ReadingTime.Minutes(string.Join(' ', Enumerable.Repeat("a", 600))), ReadingTime.Minutes(string.Join(' ', Enumerable.Repeat("antidepressants", 600))));

    [Fact]
    public void Minutes_OfMarks_CountNothing() => Assert.Equal(1, ReadingTime.Minutes(string.Concat(Enumerable.Repeat("| --- ，。！ ", 2000))));
}
