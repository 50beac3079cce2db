namespace Eap.Platform.Spreadsheets;

/// <summary>A table to write as .xlsx or .csv.</summary>
/// <param name="Name">The sheet's name; what Excel forbids in it is replaced, more than 31 characters are cut.</param>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">
/// The cells: <see cref="string"/>, whole and decimal numbers, <see cref="DateOnly"/>, <see cref="DateTime"/> and <see cref="TimeOnly"/> (as they
/// stand: convert to the site's zone before), <see cref="bool"/> (是, 否), or null for an empty cell. Anything else throws.
/// </param>
public sealed record ExportSheet(string Name, IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<object?>> Rows);
