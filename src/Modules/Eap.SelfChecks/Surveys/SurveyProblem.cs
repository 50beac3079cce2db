namespace Eap.SelfChecks.Surveys;

/// <summary>Something wrong with a survey.</summary>
/// <param name="Words">What, and what to do.</param>
/// <param name="Question">The position of the question it is about; null: the survey as a whole.</param>
/// <param name="Field">The field of <see cref="SurveyForm"/> it is about; null where it is about a question or no single field.</param>
public sealed record SurveyProblem(string Words, int? Question = null, string? Field = null);
