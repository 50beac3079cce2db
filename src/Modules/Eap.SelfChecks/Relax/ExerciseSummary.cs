namespace Eap.SelfChecks.Relax;

/// <summary>An exercise in a list.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its address.</param>
/// <param name="Kind">The Chinese name of its kind; null for none.</param>
/// <param name="Summary">What it is good for.</param>
/// <param name="Minutes">How long it takes.</param>
public sealed record ExerciseSummary(string Title, string Url, string? Kind, string Summary, int Minutes);
