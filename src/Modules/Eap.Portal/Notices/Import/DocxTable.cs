using System.Globalization;
using System.Xml.Linq;

namespace Eap.Portal.Notices.Import;

/// <summary>Reads a table of a Word document; cells merged into another are empty, so that every text stands once and in its column.</summary>
internal static class DocxTable
{
    private const int MostColumns = 100;

    public static NoticeTable Read(XElement table, DocxBodyReader reader)
    {
        var rows = Rows(table).Select(row => (Cells: Cells(row, reader), IsHeading: row.Child("trPr")?.Child("tblHeader") is not null)).ToList();
        var width = rows.Select(row => row.Cells.Count).DefaultIfEmpty().Max();
        var texts = rows.Select(row => (IReadOnlyList<string>)[.. row.Cells, .. Enumerable.Repeat("", width - row.Cells.Count)]).ToList();
        var hasHeading = texts.Count > 1 && width > 1 && (rows[0].IsHeading || LooksLikeHeading(texts[0]));
        return hasHeading ? NoticeTable.Of([.. texts[0].Select(NoticeText.Unstretch)], texts[1..]) : NoticeTable.Of([], texts);
    }

    private static IEnumerable<XElement> Rows(XElement container) => container.Elements().SelectMany(child => child.Name.LocalName switch
    {
        "tr" when child.Child("trPr")?.Child("del") is null => [child],
        "sdt" or "sdtContent" or "ins" or "customXml" => Rows(child),
        _ => Enumerable.Empty<XElement>(),
    });

    private static List<string> Cells(XElement row, DocxBodyReader reader)
    {
        var cells = new List<string>(Enumerable.Repeat("", Number(row.Child("trPr")?.Child("gridBefore"))));
        foreach (var cell in row.Descendants().Where(element => element.Name.LocalName == "tc" && Row(element) == row))
        {
            var properties = cell.Child("tcPr");
            // A continued vertical merge holds an empty paragraph; what a careless program left in it is shown all the same.
            cells.Add(string.Join('\n', reader.Read(cell).Select(element => element.Text)));
            cells.AddRange(Enumerable.Repeat("", Math.Max(0, Number(properties?.Child("gridSpan")) - 1)));
        }

        return cells;
    }

    private static XElement? Row(XElement cell) => cell.Ancestors().FirstOrDefault(element => element.Name.LocalName == "tr");

    // Words in every cell, each another: neither figures nor a form's label beside its empty field.
    private static bool LooksLikeHeading(IReadOnlyList<string> cells) =>
        cells.All(cell => cell.Length is > 0 and <= 30 && !NoticePatterns.Number().IsMatch(cell) && !NoticeText.EndsSentence(cell.TrimEnd('）', ')')))
        && cells.Distinct().Count() == cells.Count;

    private static int Number(XElement? element) =>
        int.TryParse(element?.Value("val"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Min(number, MostColumns) : 0;
}
