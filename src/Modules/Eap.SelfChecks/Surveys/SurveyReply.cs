using System.Text.Json;
using Eap.Platform.Data;
using Microsoft.AspNetCore.Http;

namespace Eap.SelfChecks.Surveys;

/// <summary>What somebody chose: for each question the positions, in the order of the questions.</summary>
/// <param name="Chosen">Question by question.</param>
/// <param name="Missing">Numbers of questions that need an answer and have none, or one that the form does not offer.</param>
public sealed record SurveyReply(IReadOnlyList<IReadOnlyList<int>> Chosen, IReadOnlyList<int> Missing)
{
    /// <summary>Name of a question's field.</summary>
    public static string Field(int position) => $"q{position + 1}";

    /// <summary>What was posted. A choice the form does not offer counts as none: the question is asked again.</summary>
    public static SurveyReply Of(SurveyPart survey, IFormCollection posted)
    {
        var (chosen, missing) = (new List<IReadOnlyList<int>>(), new List<int>());
        foreach (var (question, position) in survey.Questions.Select((question, position) => (question, position)))
        {
            var typed = posted[Field(position)].ToArray();
            var valid = typed.Select(value => int.TryParse(value, System.Globalization.NumberStyles.None, null, out var number) && number < question.Options.Count ? number : -1).Where(number => number >= 0).Distinct().Order().ToList();
            var isWrong = valid.Count < typed.Length || question.Kind != SurveyQuestionKind.Multiple && valid.Count != 1;
            chosen.Add(question.Kind != SurveyQuestionKind.Multiple && valid.Count > 1 ? [] : valid);
            if (isWrong) missing.Add(position + 1);
        }

        return new SurveyReply(chosen, missing);
    }

    /// <summary>What is stored: positions only, question by question.</summary>
    public string ToJson() => JsonSerializer.Serialize(Chosen, JOptions.Default);

    /// <summary>What was stored; null where it does not fit the questions: what cannot be read counts as nothing and holds nothing up.</summary>
    public static IReadOnlyList<IReadOnlyList<int>>? Read(SurveyPart survey, string json)
    {
        try
        {
            return JsonSerializer.Deserialize<List<List<int>>>(json, JOptions.Default) is { } chosen && chosen.Count == survey.Questions.Count && survey.Questions.Zip(chosen).All(pair => Fits(pair.First, pair.Second)) ? chosen : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool Fits(SurveyQuestion question, List<int>? chosen) =>
        chosen is not null && chosen.TrueForAll(at => at >= 0 && at < question.Options.Count) && chosen.Distinct().Count() == chosen.Count && (question.Kind == SurveyQuestionKind.Multiple || chosen.Count == 1);
}
