using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Surveys;

/// <summary>What is wrong with a survey, in words.</summary>
public sealed class SurveyProblems(IStringLocalizer<SurveyProblems> T)
{
    /// <summary>The most questions.</summary>
    public const int MostQuestions = 20;

    /// <summary>The longest purpose and question.</summary>
    public const int LongestText = 300;

    /// <summary>The longest choice.</summary>
    public const int LongestChoice = 60;

    /// <summary>What stands in the way of keeping it.</summary>
    public IEnumerable<string> OfShape(SurveyPart part)
    {
        if (part.Purpose.Length > LongestText) yield return string.Format(T["“为什么问”最多 {0} 个字。"].Value, LongestText);
        if (part.Questions.Count > MostQuestions) yield return string.Format(T["最多 {0} 道题。题越少，愿意填的人越多。"].Value, MostQuestions);
        foreach (var (question, number) in part.Questions.Select((question, at) => (question, at + 1)))
            foreach (var problem in OfQuestion(question, number)) yield return problem;
        if (part.GroupBy is { } at && (part.Questions.ElementAtOrDefault(at) is not { Kind: SurveyQuestionKind.Single })) yield return T["分组的题要是一道单选题。"];
        if (part is { From: { } from, Until: { } until } && until < from) yield return T["最后一天不能早于第一天。"];
    }

    /// <summary>What stands in the way of opening it.</summary>
    public IEnumerable<string> BeforeOpening(SurveyPart part, DateOnly today)
    {
        foreach (var problem in OfShape(part)) yield return problem;
        if (part.Purpose.Length == 0) yield return T["请写明为什么问、结果用来做什么：填的人先看这一句。"];
        if (part.Questions.Count == 0) yield return T["还没有题目。"];
        if (part.Until is null) yield return T["请写明最后一天：到那天为止，以后才有合计。"];
        else if (part.Until < today) yield return T["最后一天已经过了。"];
    }

    private IEnumerable<string> OfQuestion(SurveyQuestion question, int number)
    {
        if (question.Text.Length is 0 or > LongestText) yield return string.Format(T["第 {0} 题：请写题目，最多 {1} 个字。"].Value, number, LongestText);
        if (question.Choices.Any(choice => choice.Length is 0 or > LongestChoice)) yield return string.Format(T["第 {0} 题：每个选项最多 {1} 个字。"].Value, number, LongestChoice);
        if (question.Choices.Distinct().Count() < question.Choices.Count) yield return string.Format(T["第 {0} 题：有两个选项一样。"].Value, number);
        if (question.Kind == SurveyQuestionKind.Scale)
        {
            if (question.Choices.Count is not (0 or 2)) yield return string.Format(T["第 {0} 题：1 到 5 分的题，选项只写两行：1 分是什么意思、5 分是什么意思；也可以都不写。"].Value, number);
        }
        else if (question.Choices.Count is < 2 or > SurveyQuestion.MostChoices) yield return string.Format(T["第 {0} 题：选项要有 2 到 {1} 个，一行一个。"].Value, number, SurveyQuestion.MostChoices);
    }
}
