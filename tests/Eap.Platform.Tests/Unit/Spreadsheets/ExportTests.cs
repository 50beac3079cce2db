using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Eap.Platform.Spreadsheets;

namespace Eap.Platform.Tests.Unit.Spreadsheets;

public sealed class ExportTests
{
    private static readonly ExportSheet Table = new("工会/名单", ["单位", "人数"],
    [
        ["东区总工会", 12],
        ["含,逗号与\"引号\"\n和换行", 3.5m],
        [new DateOnly(2026, 3, 1), new DateTime(2026, 3, 1, 19, 30, 0, DateTimeKind.Utc)],
        [true, null],
    ]);

    [Fact]
    public async Task Csv_OpensInExcelWithChineseAndQuotes()
    {
        var bytes = await CsvBytesAsync(Table);

        Assert.Equal(Encoding.UTF8.Preamble, bytes.AsSpan(0, 3));
        Assert.Equal(
            "单位,人数\r\n东区总工会,12\r\n\"含,逗号与\"\"引号\"\"\n和换行\",3.5\r\n2026-03-01,2026-03-01 19:30\r\n是,\r\n",
            Encoding.UTF8.GetString(bytes.AsSpan(3)));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")]
    [InlineData("+86 138", "'+86 138")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("-5", "-5")]
    [InlineData("-5.20", "-5.20")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    public async Task Csv_TextThatLooksLikeAFormula_IsMadeText(string text, string expected)
    {
        var csv = Encoding.UTF8.GetString(await CsvBytesAsync(new("a", ["x"], [[text]])));

        Assert.Equal(expected + "\r\n", csv[(csv.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
    }

    [Fact]
    public async Task Xlsx_ReadsBackAsWritten()
    {
        var result = new XlsxReader().Read(await XlsxAsync(Table));

        Assert.Null(result.Error);
        Assert.Equal(["单位", "人数"], result.Rows[0].Cells);
        Assert.Equal(["东区总工会", "12"], result.Rows[1].Cells);
        Assert.Equal(["含,逗号与\"引号\"\n和换行", "3.5"], result.Rows[2].Cells);
        Assert.Equal(["2026-03-01", "2026-03-01 19:30"], result.Rows[3].Cells);
        Assert.Equal(["是"], result.Rows[4].Cells);
    }

    [Fact]
    public async Task Xlsx_EmptyCells_KeepTheCellsBehindThemInTheirColumns()
    {
        var result = new XlsxReader().Read(await XlsxAsync(new("a", ["x", "y", "z"], [["", "乙", null], [null, "", "丙"]])));

        Assert.Equal(["", "乙"], result.Rows[1].Cells);
        Assert.Equal(["", "", "丙"], result.Rows[2].Cells);
    }

    [Fact]
    public async Task Xlsx_IsValidOpenXml()
    {
        using var document = SpreadsheetDocument.Open(await XlsxAsync(Table), false);

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal("工会 名单", document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Single().Name!.Value);
    }

    [Fact]
    public async Task Xlsx_TextThatLooksLikeAFormula_StaysTextWithExcelsMark()
    {
        using var document = SpreadsheetDocument.Open(await XlsxAsync(new("a", ["x"], [["=1+1"], ["plain"]])), false);
        var cells = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().ToList();
        var styles = document.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();

        Assert.All(cells, cell => Assert.Null(cell.CellFormula));
        Assert.Equal("=1+1", cells[1].InnerText);
        Assert.True(styles[(int)cells[1].StyleIndex!.Value].QuotePrefix?.Value);
        Assert.Null(styles[(int)cells[2].StyleIndex!.Value].QuotePrefix);
    }

    [Fact]
    public async Task Xlsx_LongNumbersAndForbiddenCharacters_Survive()
    {
        var result = new XlsxReader().Read(await XlsxAsync(new("", ["x"], [[1234567890123456789L], ["a\u0001\uD800b𠮷"], [new string('长', 40_000)]])));

        Assert.Equal("1234567890123456789", result.Rows[1][0]);
        Assert.Equal("a\uFFFDb𠮷", result.Rows[2][0]);
        Assert.Equal(32_767, result.Rows[3][0].Length);
    }

    [Fact]
    public async Task AValueThatIsNoCell_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => CsvBytesAsync(new("a", ["x"], [[new object()]])));

    private static async Task<byte[]> CsvBytesAsync(ExportSheet sheet)
    {
        var stream = new MemoryStream();
        await CsvWriter.WriteAsync(stream, sheet, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    private static async Task<MemoryStream> XlsxAsync(ExportSheet sheet)
    {
        var stream = new MemoryStream();
        await XlsxWriter.WriteAsync(stream, sheet, TestContext.Current.CancellationToken);
        stream.Position = 0;
        return stream;
    }
}
