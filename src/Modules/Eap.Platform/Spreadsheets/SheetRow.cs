namespace Eap.Platform.Spreadsheets;

/// <summary>One row of a sheet as text.</summary>
/// <param name="Number">The row's number as Excel shows it, from 1: what an error report names.</param>
/// <param name="Cells">The cells from column A; trimmed, empty for a cell without a value. Rows need not be equally long.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The cell at <paramref name="column"/> (0 is A); empty beyond the last one.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}
