namespace Eap.Workflows.Activities;

/// <summary>A way out of an activity.</summary>
/// <param name="Name">Stable name, as transitions use it.</param>
/// <param name="Label">For people, in Chinese.</param>
/// <param name="IsFailure">True: what was to be done could not be. Where nothing follows, the instance stops and a person is told; it does not end as if all were well.</param>
public sealed record Outcome(string Name, string Label, bool IsFailure = false);
