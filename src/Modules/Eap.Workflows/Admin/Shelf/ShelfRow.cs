using Eap.Workflows.Types;

namespace Eap.Workflows.Admin.Shelf;

/// <summary>A type in the list.</summary>
/// <param name="Type">Its current version.</param>
/// <param name="Running">Instances that are not over, whatever version they run on.</param>
/// <param name="Faulted">Those of them that stopped and need a person.</param>
/// <param name="LastUtc">When an instance last moved, UTC; null: never.</param>
/// <param name="Problems">How many problems keep it off.</param>
public sealed record ShelfRow(WorkflowTypeRecord Type, int Running, int Faulted, DateTime? LastUtc, int Problems);
