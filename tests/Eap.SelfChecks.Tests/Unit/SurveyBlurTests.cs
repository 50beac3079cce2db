using System.Text.Json;
using Eap.SelfChecks.Surveys;

namespace Eap.SelfChecks.Tests.Unit;

/// <summary>Somebody sends all answers but one himself: what does the result tell about that one?</summary>
public sealed class SurveyBlurTests
{
    private const int Draws = 60_000;
    private static readonly SurveyPart Enough = new() { Questions = [new() { Text = "够", Choices = ["够", "不够"] }] };

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
            // Two numbers, each at most twice as likely; with room for the draws' own chance.
            Assert.True(one < other * 4 * 1.25 && other < one * 4 * 1.25, $"{result}: {one} and {other}");
        }
    }

    // Every choice means the same, half of the pads have all of them and half none; the one real person has all or none. Whoever knows the rule weighs every number by it.
    [Theory]
    [InlineData(1, false, 22)]
    [InlineData(3, false, 22)]
    [InlineData(6, false, 22)]
    [InlineData(10, false, 22)]
    [InlineData(5, true, 24)]
    [InlineData(40, false, 62)]
    [InlineData(39, true, 62)]
    public void Padding_WithChoicesThatAgree_IsGuessedRightSevenTimesInTenAtTheBest(int choices, bool isGrouped, int pads)
    {
        var questions = Enumerable.Range(0, choices).Chunk(SurveyQuestion.MostChoices).Select(chunk => new SurveyQuestion { Text = "想走", Kind = SurveyQuestionKind.Multiple, Choices = [.. chunk.Select(at => $"说法{at}")] });
        var survey = new SurveyPart { GroupBy = isGrouped ? 0 : null, Questions = [.. isGrouped ? [new SurveyQuestion { Text = "班", Choices = ["白", "夜"] }] : Array.Empty<SurveyQuestion>(), .. questions] };
        var (random, blur) = (new Random(choices), SurveyBlur.For(survey));
        var (yes, no) = (Chances(blur, pads + 1, random), Chances(blur, pads, random));
        var (told, right) = (0, 0);
        for (var attempt = 0; attempt < 4_000; attempt++)
        {
            var isYes = attempt % 2 == 0;
            var report = SurveyCount.Of("", Answers(isYes), count => blur.Of(count, random.Next), blur.SmallestTold);
            var weight = report.Tables.Skip(isGrouped ? 1 : 0).SelectMany(table => table.Groups.Where((_, row) => row < 2)).Where(row => row.Counts.All(count => count is not null) && row.Counts.Count == 2)
                .Sum(row => Weigh(row.Counts[0]!.Value - Beside(row)) - Weigh(row.Counts[1]!.Value - Beside(row)));
            if (report.Tables.Any(table => table.Groups.Count > 0)) told++;
            if (weight > 0 == isYes) right++;
        }

        Assert.True(told > 3_900, $"{told}");
        Assert.InRange(right / 4_000.0, 0.55, 0.715);

        // The second group is as large, and all of it pads: its numbers tell nothing, those of everybody lie so much higher.
        int Beside(ReportRow row) => isGrouped && row.Group is null ? pads : 0;
        double Weigh(int number) => Math.Log((yes.GetValueOrDefault(number) + 0.5) / (no.GetValueOrDefault(number) + 0.5));
        SurveyTally Answers(bool isYes)
        {
            var tally = new SurveyTally(survey);
            for (var group = 0; group < (isGrouped ? 2 : 1); group++)
                for (var pad = 0; pad < 2 * pads; pad++) tally.Add(Answer(group, pad < pads));
            tally.Add(Answer(0, isYes));
            return tally;
        }

        IReadOnlyList<IReadOnlyList<int>> Answer(int group, bool all) => [.. survey.Questions.Select((question, at) => isGrouped && at == 0 ? [group] : all ? (IReadOnlyList<int>)[.. question.Options.Select((_, option) => option)] : [])];
    }

    // An empty cell must not be worth something: a number for everybody made of a hundred such cells would be much too high.
    [Theory, InlineData(10, 10, 60), InlineData(10, 5, 200), InlineData(3, 4, 100), InlineData(1, 10, 60)]
    public void Columns_OfManyDraws_MeanWhatWasCounted(int groups, int choices, int people)
    {
        var survey = new SurveyPart { GroupBy = groups > 1 ? 0 : null, Questions = [new() { Text = "组", Choices = [.. Enumerable.Range(0, Math.Max(2, groups)).Select(at => $"组{at}")] }, new() { Text = "选", Choices = [.. Enumerable.Range(0, choices).Select(at => $"选{at}")] }] };
        var tally = Tallies.Of(survey, Enumerable.Range(0, people).Select(at => (IReadOnlyList<IReadOnlyList<int>>)[[at % groups], [at * 7 / 3 % (choices - 1)]]));
        var (random, blur) = (new Random(people), SurveyBlur.For(survey));
        const int draws = 2_000;
        var reports = Enumerable.Range(0, draws).Select(_ => SurveyCount.Of("", tally, count => blur.Of(count, random.Next), k: int.MinValue / 2)).ToList();

        // Told without any lower bound, so that what is not told does not stand in the way: column by column, and the last one, that nobody took.
        Assert.Equal(people, reports.Average(report => report.Total!.Value), 1.0);
        for (var column = 0; column < choices; column++)
            Assert.Equal(tally.Columns(1)[column], reports.Average(report => report.Tables[1].Groups[0].Counts[column]!.Value), 1.0);
        Assert.Equal(0, tally.Columns(1)[^1]);
    }

    [Fact]
    public void ChoiceNobodyTook_IsSeldomTold_InASurveyOfManyGroups()
    {
        var survey = new SurveyPart { GroupBy = 0, Questions = [new() { Text = "组", Choices = [.. Enumerable.Range(0, 10).Select(at => $"组{at}")] }, new() { Text = "选", Choices = ["没有", "有时", "经常", "天天", "想伤害自己"] }] };
        var tally = Tallies.Of(survey, Enumerable.Range(0, 200).Select(at => (IReadOnlyList<IReadOnlyList<int>>)[[at % 10], [at % 4]]));
        var (random, blur) = (new Random(3), SurveyBlur.For(survey));

        var told = Enumerable.Range(0, 4_000).Count(_ => SurveyCount.Of("", tally, count => blur.Of(count, random.Next), blur.SmallestTold).Tables[1].Columns.Contains("想伤害自己"));

        Assert.True(told < 4_000 * 0.04, $"{told}");
    }

    [Fact]
    public void Blur_IsAMultipleOfFive_AsNearAsThePageSays()
    {
        var random = new Random(5);
        foreach (var tables in new[] { 1, 3, 6, 20, 40 })
        {
            var blur = SurveyBlur.For(new SurveyPart { Questions = [.. Enumerable.Range(0, tables).Select(_ => Enough.Questions[0])] });
            var told = Enumerable.Range(0, 20_000).Select(at => (Count: 100 + at % 5, Told: blur.Of(100 + at % 5, random.Next))).ToList();
            Assert.All(told, number => Assert.Equal(0, number.Told % SurveyBlur.Step));
            Assert.Equal(0, told.Average(number => number.Told - number.Count), 0.6);
            Assert.True(told.Count(number => Math.Abs(number.Told - number.Count) <= blur.Near) > 18_000, $"{tables}");
            Assert.True(blur.SmallestTold >= 15);
        }

        Assert.Equal(0, SurveyBlur.For(Enough).Of(100) % SurveyBlur.Step);
        // Below nobody is not cut off: it is taken in by what it is told with.
        Assert.Contains(Enumerable.Range(0, 2_000), _ => SurveyBlur.For(Enough).Of(0, random.Next) < 0);
    }

    [Fact]
    public void Count_IsBlurredBeforeItIsDecidedWhatIsTooSmall()
    {
        IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> answers = [.. Enumerable.Range(0, 60).Select(at => (IReadOnlyList<IReadOnlyList<int>>)[[at < 52 ? 0 : 1]])];
        var tally = Tallies.Of(Enough, answers);

        Assert.Empty(SurveyCount.Of("", tally, count => count, k: 15).Tables[0].Groups);
        Assert.Equal([60, 20], SurveyCount.Of("", tally, count => count + (count == 60 ? 0 : count == 52 ? 8 : 12), k: 15).Tables[0].Groups[0].Counts);
        Assert.Null(SurveyCount.Of("", Tallies.Of(Enough, answers.Take(9)), count => count + 50, k: 15).Total);
    }

    // What is told together stays above the smallest number, though some of it may be below nobody.
    [Fact]
    public void Told_IsNeverBelowTheSmallestNumber()
    {
        var survey = new SurveyPart { GroupBy = 0, Questions = [new() { Text = "组", Choices = ["甲", "乙", "丙", "丁"] }, new() { Text = "选", Choices = ["一", "二", "三", "四", "五"] }, new() { Text = "要", Kind = SurveyQuestionKind.Multiple, Choices = ["课", "电话"] }] };
        var (random, blur) = (new Random(8), SurveyBlur.For(survey));
        for (var attempt = 0; attempt < 4_000; attempt++)
        {
            var tally = Tallies.Of(survey, Enumerable.Range(0, random.Next(10, 120)).Select(_ => (IReadOnlyList<IReadOnlyList<int>>)[[random.Next(random.Next(1, 5))], [random.Next(random.Next(1, 6))], random.Next(3) == 0 ? [0, 1] : []]));
            var report = SurveyCount.Of("", tally, count => blur.Of(count, random.Next), blur.SmallestTold);
            Assert.All(report.Tables.SelectMany(table => table.Groups).SelectMany(row => row.Counts.OfType<int>().Append(row.Total)), number => Assert.True(number >= blur.SmallestTold, $"{number}"));
        }
    }

    private static Dictionary<string, int> Reports(int enough, int lacking)
    {
        var (random, blur) = (new Random(enough * 1000 + lacking), SurveyBlur.For(Enough));
        var tally = Tallies.Of(Enough, Enumerable.Range(0, enough + lacking).Select(at => (IReadOnlyList<IReadOnlyList<int>>)[[at < enough ? 0 : 1]]));
        return Enumerable.Range(0, Draws).Select(_ => JsonSerializer.Serialize(SurveyCount.Of("", tally, count => blur.Of(count, random.Next), blur.SmallestTold).Tables)).GroupBy(report => report).ToDictionary(group => group.Key, group => group.Count());
    }

    private static Dictionary<int, int> Chances(SurveyBlur blur, int count, Random random) =>
        Enumerable.Range(0, 200_000).Select(_ => blur.Of(count, random.Next)).GroupBy(told => told).ToDictionary(group => group.Key, group => group.Count());
}
