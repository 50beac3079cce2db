using System.Globalization;
using System.Xml;

namespace Eap.Platform.Spreadsheets;

/// <summary>Walks the rows of a sheet without holding it in memory.</summary>
internal static class XlsxSheet
{
    public static IEnumerable<SheetRow> Read(XlsxWorkbook workbook, int maxColumns)
    {
        using var reader = workbook.OpenSheet();
        var number = 0;
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                number = reader.GetAttribute("r") is { } named ? int.Parse(named, CultureInfo.InvariantCulture) : number + 1;
                var cells = reader.IsEmptyElement ? [] : ReadCells(reader, workbook, maxColumns);
                if (cells.Any(cell => cell.Length > 0))
                {
                    yield return new(number, cells);
                }
            }
        }
    }

    private static List<string> ReadCells(XmlReader reader, XlsxWorkbook workbook, int maxColumns)
    {
        var cells = new List<string>();
        var (depth, next) = (reader.Depth, 0);
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            var column = reader.GetAttribute("r") is { } place ? Column(place) : next;
            // A cell that does not say its place follows the one before it, be that one empty.
            next = column + 1;
            var value = ReadCell(reader, workbook);
            if (value.Length == 0)
            {
                continue;
            }

            if (column >= maxColumns)
            {
                throw new SheetLimitException($"表格超过 {maxColumns} 列，请删去多余的列后再上传。");
            }

            while (cells.Count <= column)
            {
                cells.Add("");
            }

            cells[column] = value;
        }

        return cells;
    }

    private static string ReadCell(XmlReader reader, XlsxWorkbook workbook)
    {
        var (type, style) = (reader.GetAttribute("t"), reader.GetAttribute("s"));
        var (depth, raw) = (reader.Depth, "");
        if (reader.IsEmptyElement)
        {
            return "";
        }

        while (reader.Read() && reader.Depth > depth)
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "is" })
            {
                raw = XlsxTexts.Text(reader);
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && raw.Length == 0)
            {
                raw = reader.Value;
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "f" })
            {
                SkipFormula(reader);
            }
        }

        return Text(raw, type, style, workbook).Trim();
    }

    private static void SkipFormula(XmlReader reader)
    {
        for (var depth = reader.Depth; !reader.IsEmptyElement && reader.Read() && reader.Depth > depth;)
        {
        }
    }

    private static string Text(string raw, string? type, string? style, XlsxWorkbook workbook) => type switch
    {
        _ when raw.Length == 0 => "",
        "s" => workbook.Texts.ElementAtOrDefault(int.Parse(raw, CultureInfo.InvariantCulture)) ?? throw new InvalidDataException("A text is missing."),
        "b" => raw == "1" ? "TRUE" : "FALSE",
        "str" or "e" => XlsxTexts.Unescape(raw),
        "d" or "inlineStr" => raw,
        _ => XlsxNumber.Text(raw, Format(style, workbook), workbook.From1904),
    };

    private static XlsxFormat Format(string? style, XlsxWorkbook workbook) =>
        style is null ? XlsxFormat.Number : workbook.Formats.ElementAtOrDefault(int.Parse(style, CultureInfo.InvariantCulture));

    /// <summary>The column of a place such as AB12, counted from 0.</summary>
    private static int Column(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetter))
        {
            column = checked((column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1));
        }

        return column > 0 ? column - 1 : throw new FormatException($"'{place}' is not a place.");
    }
}
