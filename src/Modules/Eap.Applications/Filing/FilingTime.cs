using Eap.Applications.Forms;

namespace Eap.Applications.Filing;

/// <summary>When a form may be filed, and by which rule.</summary>
/// <param name="Window">From when until when.</param>
/// <param name="Rule">Where that stands; empty when nobody entered it.</param>
/// <param name="PlanVersionId">The version of the plan it was read from; null when it stands on the form itself.</param>
public sealed record FilingTime(FilingWindow Window, string Rule, string? PlanVersionId);
