using System.Globalization;
using Eap.Contents.Editing;

namespace Eap.Contents.Fields;

/// <summary>A table as its template fills it in.</summary>
/// <param name="Name">Name of the field's inputs.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, with what was typed or is stored.</param>
public sealed record TableEditor(string Name, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableEditorRow> Rows)
{
    /// <summary>Another row fits.</summary>
    public bool MayAdd { get; init; }

    /// <summary>Most rows.</summary>
    public int Most { get; init; }

    /// <summary>The row that was just added: the cursor goes there. Null for none.</summary>
    public int? Added { get; init; }

    /// <summary>A row was just removed.</summary>
    public bool HasRemoved { get; init; }

    /// <summary>Shown, not to be changed.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Name of the input of a cell.</summary>
    public static string InputName(string field, int row, TableColumn column) => string.Create(CultureInfo.InvariantCulture, $"{field}.{row}.{column.Name}");

    /// <summary>Value of the button that adds a row.</summary>
    public string Adding => RowChange.Adding(Name);

    /// <summary>Value of the button that removes a row.</summary>
    public string Removing(int row) => RowChange.Removing(Name, row);
}

/// <summary>A row.</summary>
/// <param name="Place">From 0.</param>
/// <param name="Cells">One for each column.</param>
public sealed record TableEditorRow(int Place, IReadOnlyList<TableEditorCell> Cells);

/// <summary>A cell.</summary>
/// <param name="Column">Its column.</param>
/// <param name="Text">What it holds.</param>
/// <param name="IsWrong">A message of the field is about it.</param>
public sealed record TableEditorCell(TableColumn Column, string Text, bool IsWrong);
