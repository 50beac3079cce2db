namespace Eap.Workflows.Activities;

/// <summary>A way out of an activity.</summary>
/// <param name="Name">Stable name, as transitions use it.</param>
/// <param name="Label">For people, in Chinese.</param>
public sealed record Outcome(string Name, string Label);
