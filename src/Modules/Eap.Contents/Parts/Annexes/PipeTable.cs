namespace Eap.Contents.Parts.Annexes;

/// <summary>
/// Tables as editors type them, and as they copy them from one place to another: a row a line, cells between bars, <c>&lt;br&gt;</c> for a line
/// break in a cell, <c>\|</c> for a bar. The second line marks columns of numbers: <c>---:</c>.
/// </summary>
public static class PipeTable
{
    private const string Break = "<br>";

    /// <summary>Reads a table into an annex; lenient: what is ragged stays ragged, so that checking can name the row.</summary>
    public static void Read(string? text, Annex annex)
    {
        var rows = (text ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(Cells).ToList();
        annex.Columns = [.. (rows.FirstOrDefault() ?? []).Select(name => new AnnexColumn { Name = name })];
        var body = rows.Skip(1).ToList();
        if (body.FirstOrDefault() is { } marks && marks.All(IsMark))
        {
            foreach (var (column, mark) in annex.Columns.Zip(marks)) column.Numeric = mark.EndsWith(':') && !mark.StartsWith(':');
            body.RemoveAt(0);
        }

        annex.Rows = body;
    }

    /// <summary>Reads a single row; empty for an empty line.</summary>
    public static List<string> ReadRow(string? text) => string.IsNullOrWhiteSpace(text) ? [] : Cells(text.Trim());

    /// <summary>Writes the table as it is typed; reading it again gives the same cells.</summary>
    public static string Write(Annex annex) => annex.Columns.Count == 0 ? "" : string.Join('\n',
        new[] { WriteRow(annex.Columns.Select(column => column.Name)), "| " + string.Join(" | ", annex.Columns.Select(column => column.Numeric ? "---:" : "---")) + " |" }
            .Concat(annex.Rows.Select(WriteRow)));

    /// <summary>Writes one row; empty for no cells.</summary>
    public static string WriteRow(IEnumerable<string> cells)
    {
        var written = cells.Select(cell => cell.Replace("\\", "\\\\").Replace("|", "\\|").Replace("｜", "\\｜").Replace("\r", "").Replace("\n", Break)).ToList();
        return written.Count == 0 ? "" : $"| {string.Join(" | ", written)} |";
    }

    private static bool IsMark(string cell) => cell.Length > 0 && cell.Contains('-') && cell.All(character => character is '-' or ':');

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && line[i + 1] is '|' or '｜' or '\\') cell.Append(line[++i]);
            else if (line[i] is '|' or '｜') Flush();
            else cell.Append(line[i]);
        }

        // Bars around a row begin its first cell and end its last; without the first, a bar at the end stands before an empty cell.
        var isFramed = line[0] is '|' or '｜';
        if (cell.ToString().Trim().Length > 0 || !isFramed || !(line.EndsWith('|') || line.EndsWith('｜'))) Flush();
        if (isFramed) cells.RemoveAt(0);
        return cells;

        void Flush()
        {
            cells.Add(Breaks(cell.ToString().Trim()));
            cell.Clear();
        }
    }

    private static string Breaks(string cell) =>
        string.Join('\n', cell.Split([Break, "<br/>", "<br />", "<BR>"], StringSplitOptions.None).Select(line => line.Trim()));
}
