using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Eap.Platform.Spreadsheets;

/// <summary>The cell styles of a written workbook, by their index.</summary>
internal static class XlsxStyles
{
    public const uint Text = 0;
    public const uint Heading = 1;
    public const uint Date = 2;
    public const uint Moment = 3;
    public const uint Time = 4;

    /// <summary>Text with Excel's own mark (quotePrefix), the apostrophe that is not part of the value.</summary>
    public const uint TextMark = 5;

    private const uint FirstOwnFormat = 164;

    public static Stylesheet Sheet() => new(
        new NumberingFormats(Format(0, "yyyy\\-mm\\-dd"), Format(1, "yyyy\\-mm\\-dd\\ hh:mm"), Format(2, "hh:mm")),
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "等线" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "等线" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            Formatted(0),
            Formatted(1),
            Formatted(2),
            new CellFormat { QuotePrefix = true }));

    private static NumberingFormat Format(uint index, string code) => new() { NumberFormatId = FirstOwnFormat + index, FormatCode = code };

    private static CellFormat Formatted(uint index) => new() { NumberFormatId = FirstOwnFormat + index, ApplyNumberFormat = true };
}
