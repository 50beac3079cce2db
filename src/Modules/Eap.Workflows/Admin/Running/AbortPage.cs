using Eap.Workflows.Instances;

namespace Eap.Workflows.Admin.Running;

/// <summary>Asks before an instance is stopped for good.</summary>
/// <param name="Workflow">The instance.</param>
/// <param name="Reason">What was typed.</param>
/// <param name="Error">What is wrong with it; null when nothing is.</param>
public sealed record AbortPage(Workflow Workflow, string? Reason, string? Error = null);
