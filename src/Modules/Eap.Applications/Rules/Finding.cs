namespace Eap.Applications.Rules;

/// <summary>What a rule says about an application.</summary>
/// <param name="Severity">Whether it stops the submission.</param>
/// <param name="Field"><c>Part.Field</c>; null for the application as a whole.</param>
/// <param name="Message">What is the matter and what to do, in Chinese.</param>
/// <param name="Clause">Where the rule stands: a clause of the notice, or the city's own rule with its date; null for what needs none.</param>
public sealed record Finding(FindingSeverity Severity, string? Field, string Message, string? Clause = null);
