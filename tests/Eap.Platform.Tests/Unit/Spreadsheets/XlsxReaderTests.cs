using Eap.Platform.Spreadsheets;
using Eap.Platform.Tests.Unit.Files;

namespace Eap.Platform.Tests.Unit.Spreadsheets;

public sealed class XlsxReaderTests
{
    private const string Styles = """
        <numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="165" formatCode="[h]:mm"/>
        <numFmt numFmtId="166" formatCode="[$-804]m/d h:mm"/><numFmt numFmtId="167" formatCode="&quot;days&quot; 0.00_);[Red]\(0.00\)"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="10"/><xf numFmtId="31"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/></cellXfs>
        """;

    [Fact]
    public void Read_KeepsRowNumbersAndPlacesOfCells()
    {
        var rows = Read(Workbooks.With(
            "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' t='s'><v>1</v></c></row><row r='2'/><row r='5'><c r='B5'><v>3</v></c><c r='Z5'/></row>",
            "<si><t xml:space='preserve'> 单位 </t></si><si><r><t>人</t></r><r><t>数</t></r><rPh sb='0' eb='1'><t>renshu</t></rPh></si>"));

        Assert.Equal([1, 5], rows.Select(row => row.Number));
        Assert.Equal(["单位", "", "人数"], rows[0].Cells);
        Assert.Equal(["", "3"], rows[1].Cells);
        Assert.Equal("", rows[1][7]);
    }

    [Theory]
    [InlineData("", "13800138000", "13800138000")]
    [InlineData("", "1.3800138E10", "13800138000")]
    [InlineData("", "0.10000000000000001", "0.1")]
    [InlineData("", "-5", "-5")]
    [InlineData("", "1.5", "1.5")]
    [InlineData("s='4'", "0.9", "90%")]
    [InlineData("s='1'", "46082", "2026-03-01")]
    [InlineData("s='5'", "46082", "2026-03-01")]
    [InlineData("s='6'", "46082", "2026-03-01")]
    [InlineData("s='1'", "59", "1900-02-28")]
    [InlineData("s='2'", "46082.8125", "2026-03-01 19:30")]
    [InlineData("s='8'", "46082.8125", "2026-03-01 19:30")]
    [InlineData("s='3'", "0.8125", "19:30")]
    [InlineData("s='7'", "1.0625", "25:30")]
    [InlineData("s='9'", "2.5", "2.5")]
    [InlineData("t='b'", "1", "TRUE")]
    [InlineData("t='e'", "#REF!", "#REF!")]
    [InlineData("t='str'", "甲_x000D_乙", "甲\r乙")]
    [InlineData("t='d'", "2026-03-01", "2026-03-01")]
    public void Read_GivesWhatThePersonSees(string attributes, string value, string expected) =>
        Assert.Equal(expected, Assert.Single(Read(Workbooks.With($"<row><c {attributes}><f>A1&amp;1</f><v>{value}</v></c></row>", styles: Styles))).Cells[0]);

    [Fact]
    public void Read_CountsDaysFrom1904WhereTheFileSaysSo() => Assert.Equal("2026-03-01", Read(Workbooks.With(
        "<row><c s='1'><v>44620</v></c></row>", styles: Styles, workbook: "<workbookPr date1904='1'/><sheets><sheet name='a' r:id='rId1'/></sheets>"))[0][0]);

    [Fact]
    public void Read_SkipsHiddenSheets() => Assert.Equal("第二张", Read(Workbooks.With(
        "", workbook: "<sheets><sheet name='a' state='hidden' r:id='rId1'/><sheet name='b' r:id='rId2'/></sheets>"))[0][0]);

    [Fact]
    public void Read_OfInlineText_JoinsItsRuns() => Assert.Equal("市总工会𠮷", Read(Workbooks.With(
        "<row><c t='inlineStr'><is><r><t>市总</t></r><r><t>工会𠮷</t></r></is></c></row>"))[0][0]);

    [Theory]
    [InlineData("<row><c t='s'><v>7</v></c></row>")]
    [InlineData("<row><c t='s'><v>x</v></c></row>")]
    [InlineData("<row r='one'><c/></row>")]
    [InlineData("<row><c r='12'><v>1</v></c></row>")]
    [InlineData("<row><c>")]
    public void Read_OfABrokenSheet_SaysSo(string sheetData) => Assert.Contains("已损坏", Result(Workbooks.With(sheetData)).Error);

    [Fact]
    public void Read_OfAnotherKindOfFile_AsksForXlsx()
    {
        Assert.Contains(".xlsx", Result(Archives.Docx()).Error);
        Assert.Contains(".xlsx", Result([1, 2, 3, 0]).Error);
        Assert.Contains("空", Result([]).Error);
        Assert.Contains(".xlsx", Result("姓名,单位"u8.ToArray()).Error);
    }

    [Fact]
    public void Read_BeyondALimit_RefusesTheWholeSheet()
    {
        var rows = string.Concat(Enumerable.Range(1, 12).Select(i => $"<row r='{i}'><c><v>{i}</v></c></row>"));
        var file = Workbooks.With(rows + "<row><c r='ZZ13'><v>1</v></c></row>");

        Assert.Contains("10 行", new XlsxReader(new() { MaxRows = 10 }).Read(new MemoryStream(file)).Error);
        Assert.Contains("200 列", Result(file).Error);
        Assert.Contains("过多", new XlsxReader(new() { MaxCharacters = 5 }).Read(new MemoryStream(file)).Error);
        Assert.Empty(Result(file).Rows);
    }

    [Fact]
    public void Read_OfAnyDamage_EndsInAnAnswer()
    {
        var random = new Random(3);
        var whole = Workbooks.With("<row><c t='s'><v>0</v></c><c s='1'><v>46082</v></c></row>", "<si><t>a</t></si>", Styles);
        for (var round = 0; round < 1_000; round++)
        {
            var bytes = whole.ToArray();
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.NotNull(Result(bytes));
        }
    }

    private static IReadOnlyList<SheetRow> Read(byte[] file)
    {
        var result = Result(file);
        Assert.Null(result.Error);
        return result.Rows;
    }

    private static SheetReadResult Result(byte[] file) => new XlsxReader().Read(new MemoryStream(file));
}
