using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using CellText = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Eap.Platform.Spreadsheets;

/// <summary>
/// Writes one table as .xlsx: a bold heading row that stays in sight, numbers as numbers, dates as dates. Texts are never formulas; those
/// that look like one also carry Excel's text mark, so that they stay text when a person edits them or saves the sheet as .csv.
/// </summary>
public static class XlsxWriter
{
    private const int MaxCell = 32_767;
    private const int MaxName = 31;

    /// <summary>Writes the workbook; it is built in memory first, so <paramref name="target"/> need not be seekable.</summary>
    public static async Task WriteAsync(Stream target, ExportSheet sheet, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = XlsxStyles.Sheet();
            var part = workbook.AddNewPart<WorksheetPart>();
            WriteSheet(part, sheet, cancellationToken);
            workbook.Workbook = new(new Sheets(new Sheet { Name = SheetName(sheet.Name), SheetId = 1, Id = workbook.GetIdOfPart(part) }));
        }

        file.Position = 0;
        await file.CopyToAsync(target, cancellationToken);
    }

    private static void WriteSheet(WorksheetPart part, ExportSheet sheet, CancellationToken cancellationToken)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
        writer.WriteElement(new Columns(sheet.Columns.Select((name, i) =>
            new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Math.Clamp((name.Length * 2) + 4, 12, 40), CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(sheet.Columns.Select(name => Text(name, XlsxStyles.Heading))));
        foreach (var row in sheet.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.WriteElement(new Row(row.Select(Cell)));
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static Cell Cell(object? value) => value switch
    {
        null or "" => new Cell(),
        DateOnly date => Number(date.ToDateTime(TimeOnly.MinValue).ToOADate(), XlsxStyles.Date),
        DateTime moment => Number(moment.ToOADate(), XlsxStyles.Moment),
        TimeOnly time => Number(time.ToTimeSpan().TotalDays, XlsxStyles.Time),
        _ when ExportText.Text(value) is { } text => Text(text, ExportText.LooksLikeFormula(text) ? XlsxStyles.TextMark : XlsxStyles.Text),
        // Excel keeps 15 digits of a number and shows zeros for the rest.
        _ when ExportText.Number(value) is { Length: > 15 } digits => Text(digits, XlsxStyles.TextMark),
        _ => new Cell { CellValue = new(ExportText.Number(value)), DataType = CellValues.Number },
    };

    private static Cell Number(double value, uint style) =>
        new() { CellValue = new(ExportText.Number(value)), DataType = CellValues.Number, StyleIndex = style };

    private static Cell Text(string text, uint style)
    {
        var shown = ExportText.Cut(ExportText.WithoutForbidden(text), MaxCell);
        return new(new InlineString(new CellText(shown) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style };
    }

    private static string SheetName(string name)
    {
        var allowed = string.Concat(ExportText.WithoutForbidden(name).Select(character => "[]:*?/\\'".Contains(character) ? ' ' : character)).Trim();
        return allowed.Length == 0 ? "Sheet1" : ExportText.Cut(allowed, MaxName);
    }
}
