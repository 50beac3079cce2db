namespace Eap.SelfChecks.Rules;

/// <summary>An answer that is offered.</summary>
/// <param name="Value">What it counts.</param>
/// <param name="Text">Its wording; null: not brought in yet.</param>
public sealed record ScaleChoice(int Value, string? Text = null);
