using System.Globalization;
using System.Text.Json.Serialization;
using Eap.Platform.Text;

namespace Eap.SelfChecks.Surveys;

/// <summary>A question of a survey.</summary>
public sealed class SurveyQuestion
{
    /// <summary>The most of a question's choices.</summary>
    public const int MostChoices = 10;

    private const int ScaleSteps = 5;

    /// <summary>What is asked.</summary>
    public string Text { get; set; } = "";

    /// <summary>How it is answered.</summary>
    public SurveyQuestionKind Kind { get; set; }

    /// <summary>The choices; of a scale the words at its two ends, or nothing.</summary>
    public List<string> Choices { get; set; } = [];

    /// <summary>What can be chosen, in order. An answer is kept as the position here.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Options => Kind == SurveyQuestionKind.Scale
        ? [.. Enumerable.Range(1, ScaleSteps).Select(step => step switch { 1 when Choices.Count == 2 => $"1（{Choices[0]}）", ScaleSteps when Choices.Count == 2 => $"{ScaleSteps}（{Choices[1]}）", _ => $"{step}" })]
        : Choices;

    /// <summary>A choice as it is compared with others: width, case, spaces and what stands at the end make no other choice of it.</summary>
    public static string Fold(string choice)
    {
        var plain = string.Concat(FullWidth.Fold(choice).Where(character => !char.IsWhiteSpace(character) && char.GetUnicodeCategory(character) != UnicodeCategory.Format)).ToUpperInvariant();
        var length = plain.Length;
        while (length > 0 && char.IsPunctuation(plain[length - 1])) length--;
        return length > 0 ? plain[..length] : plain;
    }
}
