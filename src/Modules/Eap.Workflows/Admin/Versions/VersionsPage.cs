using Eap.Workflows.Types;

namespace Eap.Workflows.Admin.Versions;

/// <summary>The versions of a type.</summary>
/// <param name="Current">The current one.</param>
/// <param name="Versions">All of them, newest first.</param>
/// <param name="Running">How many instances that are not over run on each, by version.</param>
/// <param name="Before">The first of the two compared; null for none.</param>
/// <param name="After">The other.</param>
/// <param name="Differences">What differs, in words.</param>
public sealed record VersionsPage(
    WorkflowTypeRecord Current, IReadOnlyList<WorkflowTypeRecord> Versions, IReadOnlyDictionary<int, int> Running, WorkflowTypeRecord? Before, WorkflowTypeRecord? After, IReadOnlyList<string> Differences);
