using System.Buffers;
using System.Text;

namespace Eap.Platform.Spreadsheets;

/// <summary>
/// Writes .csv for Excel: UTF-8 with a byte order mark (without it Excel reads Chinese as GBK), commas, CRLF. Texts that a spreadsheet would
/// run as a formula get an apostrophe in front; for texts that must stay exact, and for long numbers, offer .xlsx.
/// </summary>
public static class CsvWriter
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\"\r\n\t");

    /// <summary>Writes the headings and rows; <paramref name="target"/> is left open.</summary>
    public static async Task WriteAsync(Stream target, ExportSheet sheet, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(Line(sheet.Columns).AsMemory(), cancellationToken);
        foreach (var row in sheet.Rows)
        {
            await writer.WriteAsync(Line(row).AsMemory(), cancellationToken);
        }
    }

    private static string Line(IEnumerable<object?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(object? value)
    {
        if (ExportText.Text(value) is not { } text)
        {
            return ExportText.Number(value!);
        }

        var safe = ExportText.LooksLikeFormula(text) ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
