namespace Eap.Editorial.TakeDowns;

/// <summary>The form of a take-down.</summary>
/// <param name="ContentItemId">The item.</param>
/// <param name="DisplayText">Its title.</param>
/// <param name="Reason">What was typed.</param>
/// <param name="Problem">What is wrong; null when nothing is.</param>
/// <param name="IsLive">Readers see it now.</param>
public sealed record TakeDownPage(string ContentItemId, string DisplayText, string Reason, string? Problem, bool IsLive);
