namespace Eap.SelfChecks.Rules;

/// <summary>A table as it may be shown. Page, CSV and JSON are made from this object, so none of them can say more than another.</summary>
/// <param name="Total">Everybody in it.</param>
/// <param name="Rows">Its rows with their totals.</param>
/// <param name="Columns">Its columns with their totals.</param>
/// <param name="Cells">Row by row; null: not told.</param>
public sealed record SafeTable(int Total, IReadOnlyList<SafeLine> Rows, IReadOnlyList<SafeLine> Columns, IReadOnlyList<IReadOnlyList<int?>> Cells);
