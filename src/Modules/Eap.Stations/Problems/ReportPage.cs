namespace Eap.Stations.Problems;

/// <summary>The form for a problem.</summary>
/// <param name="Station">The station.</param>
/// <param name="Url">Its page.</param>
/// <param name="AnswerWorkingDays">Working days within which it is answered.</param>
/// <param name="Text">What was typed.</param>
public sealed record ReportPage(string Station, string Url, int AnswerWorkingDays, string? Text);
