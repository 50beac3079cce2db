using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Eap.Platform.Spreadsheets;

/// <summary>Tells dates from numbers: in the file they are the same, only the cell's number format differs.</summary>
internal static partial class XlsxFormats
{
    /// <summary>The meaning of each cell style, by its index.</summary>
    public static IReadOnlyList<XlsxFormat> Read(Func<XmlReader?> open)
    {
        using var reader = open();
        var codes = new Dictionary<int, string>();
        var styles = new List<XlsxFormat>();
        var inCells = false;
        while (reader?.Read() == true)
        {
            if (reader.LocalName == "cellXfs")
            {
                inCells = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" })
            {
                codes[Number(reader, "numFmtId")] = reader.GetAttribute("formatCode") ?? "";
            }
            else if (inCells && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                var id = Number(reader, "numFmtId");
                styles.Add(codes.TryGetValue(id, out var code) ? Meaning(code) : BuiltIn(id));
            }
        }

        return styles;
    }

    /// <summary>The meaning of a format code such as <c>yyyy"年"m"月"d"日"</c>.</summary>
    internal static XlsxFormat Meaning(string code)
    {
        // Only the first section counts, without literals, escapes, and colours or locales in brackets; [h] is elapsed time.
        var bare = Ignored().Replace(code, "").Split(';')[0].ToLowerInvariant();
        var date = bare.Contains('y', StringComparison.Ordinal) || bare.Contains('d', StringComparison.Ordinal);
        var time = bare.Contains('h', StringComparison.Ordinal) || bare.Contains('s', StringComparison.Ordinal);
        return (date, time) switch
        {
            (true, true) => XlsxFormat.DateAndTime,
            (true, false) => XlsxFormat.Date,
            (false, true) => XlsxFormat.Time,
            _ when bare.Contains('m', StringComparison.Ordinal) => XlsxFormat.Date,
            _ when bare.Contains('%', StringComparison.Ordinal) => XlsxFormat.Percent,
            _ => XlsxFormat.Number,
        };
    }

    // 27 to 36 and 50 to 58 are the Chinese date and time formats, which a file need not spell out.
    private static XlsxFormat BuiltIn(int id) => id switch
    {
        9 or 10 => XlsxFormat.Percent,
        22 => XlsxFormat.DateAndTime,
        (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) or 55 or 56 => XlsxFormat.Time,
        (>= 14 and <= 17) or (>= 27 and <= 31) or 36 or (>= 50 and <= 58) => XlsxFormat.Date,
        _ => XlsxFormat.Number,
    };

    private static int Number(XmlReader reader, string name) => int.Parse(reader.GetAttribute(name) ?? "0", CultureInfo.InvariantCulture);

    [GeneratedRegex("""
        "[^"]*"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]|General
        """, RegexOptions.IgnoreCase)]
    private static partial Regex Ignored();
}
