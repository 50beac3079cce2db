using Eap.Portal.Notices.Import;
using static Eap.Portal.Tests.Unit.Notices.Docx;
using static Eap.Portal.Tests.Unit.Notices.Wording;

namespace Eap.Portal.Tests.Unit.Notices;

public sealed class DocxNoticeTests
{
    private const string Lists = """
        <w:abstractNum w:abstractNumId="7">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
        </w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
        """;

    [Fact]
    public void WholeNotice_IsRead()
    {
        var notice = Import(
            P("云海市总工会文件") + P("云工〔2026〕3号")
            + P("云海市总工会<w:br/>关于开展职工读书活动的通知".Replace("<w:br/>", "</w:t><w:br/><w:t>", StringComparison.Ordinal))
            + P("各区总工会：") + P("今年这样安排：") + P("一、办好读书会") + P("每周一次。") + P("附件：1. 安排表") + P("2. 申报表")
            + P("云海市总工会") + P("2026年3月9日") + P("附件1") + P("安排表")
            + Table(Row("单  位", "场  次"), Row("东区总工会", "3"), Row("合  计", "3"))
            + P("附件2") + P("申报表") + Table(Row("申报单位", ""), Row("联系人", ""))
            + P("云海市总工会办公室  2026年3月10日印发"));

        Assert.Equal("云海市总工会关于开展职工读书活动的通知", notice.Title);
        Assert.Equal("云工〔2026〕3号", notice.DocumentNumber);
        Assert.Equal((new DateOnly(2026, 3, 9), "云海市总工会办公室2026年3月10日印发"), (notice.SignedOn, Condense(notice.Imprint!)));
        Assert.Equal(["单位", "场次"], notice.Annexes[0].Columns);
        Assert.Equal(["合计", "3"], notice.Annexes[0].Footer);
        Assert.Equal([["东区总工会", "3"]], notice.Annexes[0].Rows);
        Assert.Equal(("申报表", 2), (notice.Annexes[1].Title, notice.Annexes[1].Rows.Count));
        Assert.Empty(notice.Annexes[1].Columns);
        AssertWhole(notice, notice.FullText);
    }

    [Fact]
    public void NumbersMadeByWord_StandInTheText()
    {
        var notice = Import(
            P("各区总工会：") + Numbered("目标", 0) + Numbered("组织读书会。", 1) + Numbered("每周一次。", 2) + Numbered("每次一小时。", 2) + Numbered("建设书屋。", 1)
            + Numbered("要求", 0) + Numbered("加强领导。", 1) + Numbered("另起", 0, list: 2),
            Lists);

        Assert.Equal(["一、", "二、", "一、"], notice.Body.Select(clause => clause.Number));
        Assert.Equal(["（一）", "（二）"], notice.Body[0].Children.Select(clause => clause.Number));
        Assert.Equal(["1.", "2."], notice.Body[0].Children[0].Children.Select(clause => clause.Number));
        Assert.Equal("（一）", notice.Body[1].Children[0].Number);
    }

    [Fact]
    public void NumbersOfAStyle_StandInTheTextToo() => Assert.Equal("一、目标", Import(
        P("目标", "<w:pStyle w:val='Heading1'/>"), Lists,
        "<w:style w:styleId='Heading1'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>").FullText);

    [Fact]
    public void MergedCells_LeaveTheirTextOnceInItsColumn()
    {
        var notice = Import(P("各区总工会：") + Table(
            Row("类别", "项目", "数量"),
            Row(Cell("图书", "<w:vMerge w:val='restart'/>"), "文学", "1"),
            Row(Cell("", "<w:vMerge/>"), "科普", "2"),
            Row(Cell("合计", "<w:gridSpan w:val='2'/>"), "3")) + P("附件1") + Table(
            Row("类别", "项目", "数量"),
            Row(Cell("图书", "<w:vMerge w:val='restart'/>"), "第一段\n第二段", "1"),
            Row(Cell("", "<w:vMerge/>"), "科普", "2"),
            Row(Cell("合计", "<w:gridSpan w:val='2'/>"), "3")));

        var annex = Assert.Single(notice.Annexes);
        Assert.Equal(["类别", "项目", "数量"], annex.Columns);
        Assert.Equal([["图书", "第一段\n第二段", "1"], ["", "科普", "2"]], annex.Rows);
        Assert.Equal(["合计", "", "3"], annex.Footer);
        AssertWhole(notice, notice.FullText);
    }

    [Fact]
    public void MarkupAroundTheText_DoesNotHideIt()
    {
        var notice = Import(
            "<w:sdt><w:sdtContent>" + P("各区总工会：") + "</w:sdtContent></w:sdt>"
            + $"<w:p><w:ins>{R("新增")}</w:ins><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:hyperlink r:id='rId9'>{R("链接")}</w:hyperlink>"
            + $"<w:r><w:fldChar/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>"
            + "<w:r><w:footnoteReference/></w:r><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>"
            + $"<w:p><mc:AlternateContent><mc:Choice><w:txbxContent>{P("文本框")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{P("文本框")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>",
            more: ("word/_rels/document.xml.rels", """<Relationships><Relationship Id="rId9" Target="http://[not an address"/></Relationships>"""));

        Assert.Equal(["各区总工会：", "新增链接", "文本框"], notice.FullText.Split('\n'));
        Assert.Equal(3, notice.Warnings.Count(warning => warning.Contains("没有导入", StringComparison.Ordinal)));
    }

    [Fact]
    public void TheStrictFormat_IsReadAsWell()
    {
        var stream = new MemoryStream();
        using (var from = new System.IO.Compression.ZipArchive(Docx.File(P("各区总工会：") + P("请阅。"))))
        using (var to = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var writer = new StreamWriter(to.CreateEntry(entry.FullName).Open());
                using var reader = new StreamReader(entry.Open());
                writer.Write(reader.ReadToEnd().Replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", StringComparison.Ordinal));
            }
        }

        Assert.Equal("各区总工会：\n请阅。", new NoticeTextImporter().Import(stream, "a.docx").Notice!.FullText);
    }

    [Theory]
    [InlineData("<w:p>", "已损坏")]
    [InlineData("", "没有文字")]
    public void ABrokenOrEmptyFile_SaysSo(string body, string expected) => Assert.Contains(expected, Error(Docx.File(body)), StringComparison.Ordinal);

    [Fact]
    public void DangerousFiles_AreRefused()
    {
        Assert.Contains("宏", Error(Docx.File(P("x"), more: ("word/vbaProject.bin", "x"))), StringComparison.Ordinal);
        Assert.Contains("已损坏", Error(Docx.File(string.Concat(Enumerable.Repeat("<w:sdt>", 20_000)) + string.Concat(Enumerable.Repeat("</w:sdt>", 20_000)))), StringComparison.Ordinal);
        Assert.Contains("docx", Error(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]), "a.doc"), StringComparison.Ordinal);
    }

    [Fact]
    public void AnyDamage_EndsInAnAnswer()
    {
        var whole = Docx.File(P("各区总工会：") + Numbered("目标", 0) + Table(Row("a", "b"), Row("1", "2")), Lists).ToArray();
        var random = new Random(5);
        for (var round = 0; round < 1_000; round++)
        {
            var bytes = whole.ToArray();
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.NotNull(new NoticeTextImporter().Import(new MemoryStream(bytes), "a.docx"));
        }
    }

    private static ImportedNotice Import(string body, string numbering = "", string styles = "", params (string, string)[] more)
    {
        var result = new NoticeTextImporter().Import(Docx.File(body, numbering, styles, more), "通知.docx");
        Assert.Null(result.Error);
        return result.Notice!;
    }

    private static string Error(Stream file, string name = "a.docx") => new NoticeTextImporter().Import(file, name).Error!;
}
