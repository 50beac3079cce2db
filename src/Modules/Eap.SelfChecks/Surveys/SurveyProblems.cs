using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Surveys;

/// <summary>What is wrong with a survey, in words.</summary>
public sealed class SurveyProblems(IStringLocalizer<SurveyProblems> T)
{
    /// <summary>The most questions.</summary>
    public const int MostQuestions = 20;

    /// <summary>The most tables of a survey of one unit: each is a number more by which somebody could be made out, whose other answers somebody else knows.</summary>
    public const int MostTables = 6;

    /// <summary>The most tables of a survey of the whole city.</summary>
    public const int MostTablesOfCity = 40;

    /// <summary>The longest purpose and question.</summary>
    public const int LongestText = 300;

    /// <summary>The longest choice.</summary>
    public const int LongestChoice = 60;

    /// <summary>What stands in the way of keeping it.</summary>
    /// <param name="part">The survey.</param>
    /// <param name="numbers">The number each question has where it is shown; null: as they stand.</param>
    public IEnumerable<SurveyProblem> OfShape(SurveyPart part, IReadOnlyList<int>? numbers = null)
    {
        if (part.Purpose.Length > LongestText) yield return new(string.Format(T["“为什么问”最多 {0} 个字。"].Value, LongestText), Field: nameof(SurveyForm.Purpose));
        if (part.Questions.Count > MostQuestions) yield return new(string.Format(T["最多 {0} 道题。题越少，愿意填的人越多。"].Value, MostQuestions));
        foreach (var (question, at) in part.Questions.Select((question, at) => (question, at)))
            foreach (var words in OfQuestion(question, numbers?[at] ?? at + 1)) yield return new(words, at);
        if (part.GroupBy is { } by && (part.Questions.ElementAtOrDefault(by) is not { Kind: SurveyQuestionKind.Single })) yield return new(T["分组的题要是一道单选题。"], Field: nameof(SurveyForm.GroupBy));
        if (part is { From: { } from, Until: { } until } && until < from) yield return new(T["最后一天不能早于第一天。"], Field: nameof(SurveyForm.Until));
    }

    /// <summary>That it comes to more tables than may be told of so many people, at the question where it becomes too many; null where it does not.</summary>
    /// <param name="part">The survey.</param>
    /// <param name="isCity">It asks the whole city.</param>
    /// <param name="numbers">The number each question has where it is shown; null: as they stand.</param>
    public SurveyProblem? TooManyTables(SurveyPart part, bool isCity, IReadOnlyList<int>? numbers = null)
    {
        var (tables, most) = (SurveyTable.Of(part), isCity ? MostTablesOfCity : MostTables);
        if (tables.Count <= most) return null;
        var at = tables[most].Position;
        var words = isCity ? T["第 {0} 题：到这里超了。全市的调查最多 {1} 张表，现在有 {2} 张：“选一个”和 1 到 5 的题一道算一张，“可选几个”的题一个选项算一张。一个人的选择算进去的数越多，越容易从里面认出这个人。请减几道题或者几个选项。"]
            : T["第 {0} 题：到这里超了。一个单位的调查最多 {1} 张表，现在有 {2} 张：“选一个”和 1 到 5 的题一道算一张，“可选几个”的题一个选项算一张。一个人的选择算进去的数越多，越容易从里面认出这个人。请减几道题或者几个选项，要问得多，请市里来问全市。"];
        return new(string.Format(words.Value, numbers?[at] ?? at + 1, most, tables.Count), at);
    }

    /// <summary>What stands in the way of opening it.</summary>
    public IEnumerable<string> BeforeOpening(SurveyPart part, bool isCity, DateOnly today)
    {
        foreach (var problem in OfShape(part)) yield return problem.Words;
        if (TooManyTables(part, isCity) is { } tooMany) yield return tooMany.Words;
        if (part.Purpose.Length == 0) yield return T["请写明为什么问、结果用来做什么：填的人先看这一句。"];
        if (part.Questions.Count == 0) yield return T["还没有题目。"];
        if (part.Until is null) yield return T["请写明最后一天：到那天为止，以后才有合计。"];
        else if (part.Until < today) yield return T["最后一天已经过了。"];
    }

    private IEnumerable<string> OfQuestion(SurveyQuestion question, int number)
    {
        if (question.Text.Length is 0 or > LongestText) yield return string.Format(T["第 {0} 题：请写题目，最多 {1} 个字。"].Value, number, LongestText);
        if (question.Choices.Any(choice => choice.Length is 0 or > LongestChoice)) yield return string.Format(T["第 {0} 题：每个选项最多 {1} 个字。"].Value, number, LongestChoice);
        if (question.Choices.GroupBy(SurveyQuestion.Fold).FirstOrDefault(same => same.Count() > 1) is { } same) yield return string.Format(T["第 {0} 题：“{1}”和“{2}”是同一个选项，请删掉一个。"].Value, number, same.First(), same.ElementAt(1));
        if (question.Kind == SurveyQuestionKind.Scale)
        {
            if (question.Choices.Count is not (0 or 2)) yield return string.Format(T["第 {0} 题：1 到 5 分的题，选项只写两行：1 分是什么意思、5 分是什么意思；也可以都不写。"].Value, number);
        }
        else if (question.Choices.Count is < 2 or > SurveyQuestion.MostChoices) yield return string.Format(T["第 {0} 题：选项要有 2 到 {1} 个，一行一个。"].Value, number, SurveyQuestion.MostChoices);
    }
}
