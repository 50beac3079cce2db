using Eap.Plans.Editing;
using Eap.Plans.Model;

namespace Eap.Plans.Admin;

/// <summary>The import of allocations.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Problems">Why nothing was stored; empty before a file was chosen. Line 0 is the file as a whole.</param>
public sealed record AllocationImportPage(Plan Plan, IReadOnlyList<SheetLine> Problems);
