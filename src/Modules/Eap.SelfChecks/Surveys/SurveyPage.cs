namespace Eap.SelfChecks.Surveys;

/// <summary>The form of a survey.</summary>
/// <param name="Survey">The survey.</param>
/// <param name="Definition">Its questions.</param>
/// <param name="Asked">Whom it asks, by name.</param>
/// <param name="IsCity">It asks everybody in the city.</param>
/// <param name="Ticket">The form's ticket.</param>
/// <param name="Chosen">What was chosen, question by question.</param>
/// <param name="Consented">The box was ticked in the form that came back.</param>
public sealed record SurveyPage(SurveyRun Survey, SurveyPart Definition, string Asked, bool IsCity, string Ticket, IReadOnlyList<IReadOnlyList<int>> Chosen, bool Consented);
