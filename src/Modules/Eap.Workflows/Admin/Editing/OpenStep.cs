using Eap.Workflows.Admin.Drawing;

namespace Eap.Workflows.Admin.Editing;

/// <summary>The step whose form is open.</summary>
/// <param name="Step">The step.</param>
/// <param name="OwnTitle">The title somebody gave it; empty for none.</param>
/// <param name="CanStart">True: it is an event, or was made a start.</param>
/// <param name="Fields">Its properties; empty for a kind nobody here knows.</param>
/// <param name="Raw">Its properties as JSON, for a kind nobody here knows; null otherwise.</param>
/// <param name="Places">Where it may be moved: name of the place and label.</param>
public sealed record OpenStep(OutlineStep Step, string OwnTitle, bool CanStart, IReadOnlyList<PropertyField> Fields, string? Raw, IReadOnlyList<(string Name, string Label)> Places);
