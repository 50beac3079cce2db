namespace Eap.SelfChecks.Surveys;

/// <summary>A question as it is typed.</summary>
public sealed class SurveyQuestionForm
{
    /// <summary>What is asked.</summary>
    public string? Text { get; set; }

    /// <summary>How it is answered.</summary>
    public SurveyQuestionKind Kind { get; set; }

    /// <summary>The choices, one a line.</summary>
    public string? Choices { get; set; }

    /// <summary>Nothing was typed.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Choices);
}
