namespace Eap.SelfChecks.Surveys;

/// <summary>What somebody reads who has just answered.</summary>
/// <param name="Survey">The survey.</param>
/// <param name="Asked">Whom it asks, by name.</param>
/// <param name="IsCity">It asks everybody in the city.</param>
/// <param name="IsNew">It was counted now; not: the same form came before.</param>
public sealed record SurveyReceipt(SurveyRun Survey, string Asked, bool IsCity, bool IsNew);
