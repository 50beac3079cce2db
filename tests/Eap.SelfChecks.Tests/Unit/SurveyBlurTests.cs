using System.Text.Json;
using Eap.SelfChecks.Surveys;

namespace Eap.SelfChecks.Tests.Unit;

/// <summary>Somebody sends twenty answers himself and waits for one more: what does the result tell about that one?</summary>
public sealed class SurveyBlurTests
{
    private const int Draws = 60_000;

    [Theory]
    [InlineData(9)]
    [InlineData(12)]
    [InlineData(14)]
    [InlineData(15)]
    public void Padding_WithKnownAnswers_TellsNothingSure(int known)
    {
        var (enough, lacking) = (Reports(known + 1, known), Reports(known, known + 1));

        foreach (var result in enough.Keys.Union(lacking.Keys))
        {
            var (one, other) = (enough.GetValueOrDefault(result), lacking.GetValueOrDefault(result));
            // Seldom results say little about how often they come.
            if (one + other < 600) continue;
            // Two numbers, each at most half as likely again; with room for the draws' own chance.
            Assert.True(one < other * 2.25 * 1.25 && other < one * 2.25 * 1.25, $"{result}: {one} and {other}");
        }
    }

    [Fact]
    public void Blur_IsAMultipleOfFive_NearTheCount_NeverBelowNobody()
    {
        var random = new Random(5);
        var told = Enumerable.Range(0, 20_000).Select(_ => SurveyBlur.Of(100, random.Next)).ToList();

        Assert.All(told, number => Assert.Equal(0, number % SurveyBlur.Step));
        Assert.Equal(100, told.Average(), 0.5);
        Assert.True(told.Count(number => Math.Abs(number - 100) <= 10) > 19_000);
        Assert.All(Enumerable.Range(0, 2_000), _ => Assert.True(SurveyBlur.Of(0, random.Next) >= 0));
        Assert.Equal(0, SurveyBlur.Of(100) % SurveyBlur.Step);
    }

    [Fact]
    public void Count_IsBlurredBeforeItIsDecidedWhatIsTooSmall()
    {
        var survey = new SurveyPart { Questions = [new() { Text = "够", Choices = ["够", "不够"] }] };
        IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> answers = [.. Enumerable.Range(0, 60).Select(at => (IReadOnlyList<IReadOnlyList<int>>)[[at < 52 ? 0 : 1]])];

        Assert.Empty(SurveyCount.Of("", survey, answers, count => count).Tables[0].Groups);
        Assert.Equal([60, 20], SurveyCount.Of("", survey, answers, count => count + (count == 60 ? 0 : count == 52 ? 8 : 12)).Tables[0].Groups[0].Counts);
        Assert.Null(SurveyCount.Of("", survey, [.. answers.Take(9)], count => count + 50).Total);
    }

    private static Dictionary<string, int> Reports(int enough, int lacking)
    {
        var random = new Random(enough * 1000 + lacking);
        var survey = new SurveyPart { Questions = [new() { Text = "够", Choices = ["够", "不够"] }] };
        IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> answers = [.. Enumerable.Range(0, enough + lacking).Select(at => (IReadOnlyList<IReadOnlyList<int>>)[[at < enough ? 0 : 1]])];
        return Enumerable.Range(0, Draws).Select(_ => JsonSerializer.Serialize(SurveyCount.Of("", survey, answers, count => SurveyBlur.Of(count, random.Next)).Tables)).GroupBy(report => report).ToDictionary(group => group.Key, group => group.Count());
    }
}
