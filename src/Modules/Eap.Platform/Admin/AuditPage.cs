using Eap.Platform.Audit;

namespace Eap.Platform.Admin;

/// <summary>A page of the audit trail.</summary>
/// <param name="Query">The filter as typed.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Organizations">Short names of their organisations by id.</param>
/// <param name="Categories">Categories to choose from.</param>
/// <param name="Chain">Lines sealed, and lines waiting for the seal.</param>
/// <param name="Next">Where the next page begins; null at the end.</param>
/// <param name="IsFurther">It is not the first page.</param>
public sealed record AuditPage(
    AuditQuery Query, IReadOnlyList<AuditEvent> Lines, IReadOnlyDictionary<string, string> Organizations, IReadOnlyList<string> Categories, (long Sealed, int Waiting) Chain, long? Next, bool IsFurther);
