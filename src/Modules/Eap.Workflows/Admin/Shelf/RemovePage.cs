using Eap.Workflows.Types;

namespace Eap.Workflows.Admin.Shelf;

/// <summary>Asks before a type is removed.</summary>
/// <param name="Type">The type.</param>
/// <param name="Running">Instances that go on without it.</param>
public sealed record RemovePage(WorkflowTypeRecord Type, int Running);
