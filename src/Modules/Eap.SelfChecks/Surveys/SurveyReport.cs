namespace Eap.SelfChecks.Surveys;

/// <summary>What a survey came to, as anybody will ever see it: page, CSV and JSON are this object. It is made once, when the survey closes.</summary>
/// <param name="Title">What the survey is called.</param>
/// <param name="Total">How many answered; null: fewer than ten, and then there is nothing else either.</param>
/// <param name="GroupBy">The question by whose choices the others are told apart; null for none.</param>
/// <param name="Tables">The tables.</param>
public sealed record SurveyReport(string Title, int? Total, string? GroupBy, IReadOnlyList<ReportTable> Tables);
