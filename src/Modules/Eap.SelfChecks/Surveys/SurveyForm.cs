using Eap.Contents.Model;
using Eap.Platform.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Surveys;

/// <summary>A survey as it is typed.</summary>
public sealed class SurveyForm
{
    private const int LongestTitle = 60;
    private const int Spare = 3;

    /// <summary>The survey: made when its form opens, so that a form sent twice is one survey.</summary>
    public string? Id { get; set; }

    /// <summary>The version that was shown; empty for a new one.</summary>
    public string? Version { get; set; }

    /// <summary>What it is called.</summary>
    public string? Title { get; set; }

    /// <summary>Whom it asks.</summary>
    public string? Organization { get; set; }

    /// <summary>What it is for.</summary>
    public string? Purpose { get; set; }

    /// <summary>Its first day.</summary>
    public string? From { get; set; }

    /// <summary>Its last day.</summary>
    public string? Until { get; set; }

    /// <summary>Number of the question that makes groups.</summary>
    public string? GroupBy { get; set; }

    /// <summary>The questions; those without any text are left out.</summary>
    public List<SurveyQuestionForm> Questions { get; set; } = [];

    /// <summary>The form of a survey.</summary>
    public static SurveyForm Of(ContentItem item)
    {
        var part = item.GetOrCreate<SurveyPart>();
        return new SurveyForm
        {
            Id = item.ContentItemId, Version = item.ContentItemVersionId, Title = item.DisplayText, Organization = item.OrganizationId, Purpose = part.Purpose,
            From = part.From?.ToString("yyyy-MM-dd"), Until = part.Until?.ToString("yyyy-MM-dd"), GroupBy = part.GroupBy is { } at ? $"{at + 1}" : null,
            Questions = [.. part.Questions.Select(question => new SurveyQuestionForm { Text = question.Text, Kind = question.Kind, Choices = string.Join('\n', question.Choices) })],
        };
    }

    /// <summary>With some empty questions to go on with.</summary>
    public SurveyForm WithSpare()
    {
        while (Questions.Count < SurveyProblems.MostQuestions && Questions.Count(question => question.IsEmpty) < Spare) Questions.Add(new SurveyQuestionForm());
        return this;
    }

    /// <summary>The number on the page of each question that has any text.</summary>
    public IReadOnlyList<int> Numbers() => [.. Questions.Select((question, at) => (question, at)).Where(pair => !pair.question.IsEmpty).Select(pair => pair.at + 1)];

    /// <summary>What was typed as a survey; what cannot be read is said in <paramref name="state"/>.</summary>
    public (string Title, SurveyPart Part) Read(ModelStateDictionary state, IStringLocalizer T)
    {
        var title = PlainInput.Clean(Title).Value;
        if (title.Length is 0 or > LongestTitle) state.AddModelError(nameof(Title), string.Format(T["请写调查的名称，最多 {0} 个字。"].Value, LongestTitle));
        var typed = Questions.Where(question => !question.IsEmpty).ToList();
        return (title, new SurveyPart
        {
            Purpose = PlainInput.Clean(Purpose).Value, GroupBy = Group(), From = Day(nameof(From), From), Until = Day(nameof(Until), Until),
            Questions = [.. typed.Select(question => new SurveyQuestion { Text = PlainInput.Clean(question.Text).Value, Kind = question.Kind, Choices = [.. (question.Choices ?? "").Split('\n').Select(line => PlainInput.Clean(line).Value).Where(line => line.Length > 0)] })],
        });

        // The number is the one on the page, where empty questions have theirs too.
        int? Group()
        {
            if (string.IsNullOrWhiteSpace(GroupBy)) return null;
            if (int.TryParse(FullWidth.Fold(GroupBy.Trim()), out var number) && Questions.ElementAtOrDefault(number - 1) is { IsEmpty: false } meant) return typed.IndexOf(meant);
            state.AddModelError(nameof(GroupBy), T["没有这一题，或者这一题是空的。请写下面一道单选题的题号。"]);
            return null;
        }

        DateOnly? Day(string name, string? text)
        {
            if (string.IsNullOrWhiteSpace(text)) return null;
            if (DateOnly.TryParseExact(FullWidth.Fold(text.Trim()), ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy年M月d日"], null, System.Globalization.DateTimeStyles.None, out var day)) return day;
            state.AddModelError(name, T["日期写成 2026-12-31 的样子。"]);
            return null;
        }
    }
}
