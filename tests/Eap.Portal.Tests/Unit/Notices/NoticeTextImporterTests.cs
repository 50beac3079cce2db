using Eap.Portal.Notices.Import;
using static Eap.Portal.Tests.Unit.Notices.Wording;

namespace Eap.Portal.Tests.Unit.Notices;

public sealed class NoticeTextImporterTests
{
    [Fact]
    public void WrappedNotice_GetsItsParagraphsBack()
    {
        var notice = Import(Samples.Wrapped);

        Assert.Equal(Samples.Body.Select(Condense), notice.FullText.Split('\n').Take(Samples.Body.Length).Select(Condense));
    }

    [Fact]
    public void IndentedNotice_GetsItsParagraphsBack()
    {
        var notice = Import(Print.SetIndented(Samples.Body));

        Assert.Equal(Samples.Body.Select(Condense), notice.FullText.Split('\n').Select(Condense));
    }

    // A paragraph may end exactly at the edge of the page; only the invisible space behind it tells.
    [Fact]
    public void ParagraphThatFillsItsLastLine_EndsThere()
    {
        string[] paragraphs = [.. Samples.Body.Take(4), new string('满', 25) + "。", "下一段从这里开始，" + new string('续', 60) + "。", .. Samples.Body.Skip(4)];

        Assert.Equal(paragraphs.Select(Condense), Import(Print.Set(paragraphs)).FullText.Split('\n').Select(Condense));
    }

    [Fact]
    public void WrappedNotice_GivesItsFields()
    {
        var notice = Import(Samples.Wrapped);

        Assert.Null(notice.Title);
        Assert.Equal(["东西两城总工会、文化和旅游局", "各县图书馆（分馆）工会", "云海港口集团公司"], notice.Addressees);
        Assert.Equal(["云海市总工会", "云海市文化和旅游局"], notice.Issuers);
        Assert.Equal(new DateOnly(2026, 3, 9), notice.SignedOn);
        Assert.Equal("云海市总工会办公室2026年3月9日印发", Condense(notice.Imprint!));
        Assert.Contains(notice.Warnings, warning => warning.Contains("标题原文未载", StringComparison.Ordinal));
    }

    [Fact]
    public void WrappedNotice_GivesItsClauses()
    {
        var body = Import(Samples.Wrapped).Body;

        Assert.Equal([null, "一、", "二、", "三、"], body.Select(clause => clause.Number));
        Assert.Equal("活动目标", body[2].Heading);
        Assert.Equal("用两年时间，到 2027 年，实现三个目标：", body[2].Text);
        Assert.Equal(["（一）", "（二）", "（三）"], body[2].Children.Select(clause => clause.Number));
        Assert.All(body[2].Children, clause => Assert.Null(clause.Heading));
        Assert.Equal("办好读书会。", body[3].Children[0].Heading);
        Assert.StartsWith("市总工会组织 12 名领读人", body[3].Children[0].Text, StringComparison.Ordinal);
        Assert.Equal("二", body[3].Children[1].Ordinal);
    }

    [Fact]
    public void NumberAnnexes_BecomeTablesWithTotals()
    {
        var annexes = Import(Samples.Wrapped).Annexes;

        Assert.Equal([1, 2, 3], annexes.Select(annex => annex.Number));
        Assert.Equal("职工读书会年度安排表", annexes[0].Title);
        Assert.Equal(["名称", "次数"], annexes[0].Columns);
        Assert.Equal([["云海本级", "4"], ["东城区总工会", "3"], ["云海港口集团公司工会", "2"]], annexes[0].Rows);
        Assert.Equal(["合计", "9"], annexes[0].Footer);
        Assert.Equal(["合计", "7"], annexes[1].Footer);
    }

    [Fact]
    public void LabelAnnex_BecomesATableOfTwoColumns()
    {
        var annex = Import(Samples.Wrapped).Annexes[2];

        Assert.Equal(["类别", "要求"], annex.Columns);
        Assert.Equal(["普通Ⅰ型", "普通Ⅱ型", "示范型", "完善Ⅰ型"], annex.RowLabels);
        Assert.Equal(["普通 I型", "普通Ⅱ型", "示范型", "完善 1型"], annex.Rows.Select(row => row[0])); // the original wording stays
        Assert.Equal(
            "达到普通Ⅱ型要求，还应做到：\n1.设有阅览、交流两个功能区，布置安静整洁，灯光适宜阅读；\n2.开通网上借阅，可以通过手机 APP 等预约图书和读书会。",
            annex.Rows[2][1]);
        Assert.Null(annex.Footer);
    }

    [Fact]
    public void FlatNotice_GivesTitleClausesAndAnnexesWithoutBody()
    {
        var notice = Import(Samples.Flat);

        Assert.Equal("云海市总工会关于举办2026年全员阅读（READ）活动的通知", notice.Title);
        Assert.Equal(["东城区总工会", "云海港口集团公司", "部、省属院校"], notice.Addressees);
        Assert.Equal(["云海市总工会"], notice.Issuers);
        Assert.Equal(new DateOnly(2026, 3, 9), notice.SignedOn);
        Assert.Equal(["（电话另附）"], notice.Remarks);
        var broadcast = notice.Body[1].Children[1];
        Assert.Equal("开播读书节目", broadcast.Heading);
        Assert.Equal(["1.", "2."], broadcast.Children.Select(clause => clause.Number));
        Assert.Equal(["期数：五十期以上。", "时段：周五20:00-20:30在云海广播FM99.9播出。\n同时，节目内容在平台上长期保存。"], broadcast.Children.Select(clause => clause.Text));
        Assert.Equal([(1, "职工书屋申报表"), (2, "职工读书会申请表")], notice.Annexes.Select(annex => (annex.Number, annex.Title!)));
        Assert.All(notice.Annexes, annex => Assert.False(annex.HasBody));
        Assert.Equal(2, notice.Warnings.Count(warning => warning.Contains("原文未载", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(nameof(Samples.Wrapped))]
    [InlineData(nameof(Samples.Flat))]
    public void Import_LosesNothing(string sample) => AssertWhole(sample == nameof(Samples.Flat) ? Samples.Flat : Samples.Wrapped);

    [Fact]
    public void RedLetterhead_GivesNumberAndTitle()
    {
        var notice = Import("云海市总工会文件\n云工[2026]第3号\n云海市总工会\n云海市文化和旅游局\n关于开展职工读书活动的通知（试行）\n各区总工会：\n请遵照执行。\n二〇二六年三月九日\n（此件公开发布）\n抄送：市委办公室。\n云海市总工会办公室 2026年3月10日印发\n");

        Assert.Equal("云工〔2026〕3号", notice.DocumentNumber);
        Assert.Equal("云海市总工会 云海市文化和旅游局关于开展职工读书活动的通知（试行）", notice.Title);
        Assert.Equal(["云海市总工会", "云海市文化和旅游局"], notice.Issuers);
        Assert.Equal(new DateOnly(2026, 3, 9), notice.SignedOn);
        Assert.Equal(["（此件公开发布）", "抄送：市委办公室。"], notice.Remarks);
        Assert.Equal("云海市总工会办公室 2026年3月10日印发", notice.Imprint);
    }

    [Fact]
    public void RulesWithoutAddressees_GiveTitleAndArticles()
    {
        var notice = Import("职工书屋管理办法\n第一章 总则\n第一条 为管好书屋，制定本办法。\n（一）书屋免费开放。\n第二条 本办法自印发之日起施行。\n");

        Assert.Equal("职工书屋管理办法", notice.Title);
        var chapter = Assert.Single(notice.Body);
        Assert.Equal(("第一章", "总则"), (chapter.Number, chapter.Heading));
        Assert.Equal(["第一条", "第二条"], chapter.Children.Select(clause => clause.Number));
        Assert.Equal("书屋免费开放。", chapter.Children[0].Children[0].Text);
    }

    [Fact]
    public void AnnexWithItsOwnTitleAndText_KeepsBoth()
    {
        var notice = Import("各区总工会：\n见附件。\n附件：名单\n云海市总工会\n2026年3月9日\n附件\n名单\n一、第一组\n张三等。\n");

        var annex = Assert.Single(notice.Annexes);
        Assert.Equal((1, "名单", "一、第一组\n张三等。"), (annex.Number, annex.Title, annex.RawText));
        Assert.Contains("### 名单", notice.ToMarkdown(), StringComparison.Ordinal);
        Assert.DoesNotContain("第一组", notice.ToMarkdown(withAnnexes: false), StringComparison.Ordinal);
    }

    [Fact]
    public void AnnexTableWithCounterColumn_IsReadAndItsTotalChecked()
    {
        var notice = Import("各区总工会：\n见附件。\n云海市总工会\n2026年3月9日\n附件1 安排表\n序号 单位 场次 人数\n1 东区总工会 3 60\n2 西区 总工会 2 40\n合计 6 100\n");

        var annex = Assert.Single(notice.Annexes);
        Assert.Equal(["序号", "单位", "场次", "人数"], annex.Columns);
        Assert.Equal([["1", "东区总工会", "3", "60"], ["2", "西区总工会", "2", "40"]], annex.Rows);
        Assert.Equal(["", "合计", "6", "100"], annex.Footer);
        Assert.Contains("附件 1 第 3 列合计写为 6，各行之和是 5，请核对。", notice.Warnings);
    }

    [Fact]
    public void AnnexTableWithWideGaps_IsRead()
    {
        var annex = Assert.Single(Import("各区总工会：\n云海市总工会\n2026年3月9日\n附件1\n姓名\t单位\t职务\n张三\t东区 总工会\t主席\n李四\t西区总工会\t干事\n").Annexes);

        Assert.Equal(["姓名", "单位", "职务"], annex.Columns);
        Assert.Equal(["张三", "东区 总工会", "主席"], annex.Rows[0]);
    }

    [Fact]
    public void MarksOfMarkdownInTheWording_ShowAsTheyStand() =>
        AssertWhole("各区总工会：\n*注意* [链接](javascript:alert(1)) <script>x</script> `代码` # 井号 | 竖线 ~~删~~ $x$ &amp; ![图](a)\n# 不是标题\n- 不是列表\n1) 不是列表\n> 不是引用\n---\n+ 加\n    缩进\n: 冒号\n");

    [Theory]
    [InlineData("", "没有文字")]
    [InlineData(" \r\n\u3000\n", "没有文字")]
    public void TextWithoutWords_IsRefused(string text, string expected) =>
        Assert.Contains(expected, new NoticeTextImporter().Import(text).Error, StringComparison.Ordinal);

    [Fact]
    public void ABook_IsRefused() =>
        Assert.Contains("50 万字", new NoticeTextImporter().Import(new string('长', NoticeTextImporter.MaxCharacters + 1)).Error, StringComparison.Ordinal);

    [Fact]
    public void Files_AreToldByContentAndEncoding()
    {
        var gb = System.Text.CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(Samples.Flat);

        Assert.Equal(new DateOnly(2026, 3, 9), new NoticeTextImporter().Import(new MemoryStream(gb), "通知.txt").Notice!.SignedOn);
        Assert.Contains("docx", new NoticeTextImporter().Import(new MemoryStream("%PDF-1.7\nstartxref\n0\n%%EOF"u8.ToArray()), "a.pdf").Error, StringComparison.Ordinal);
        Assert.Contains("docx", new NoticeTextImporter().Import(new MemoryStream([1, 0, 2]), "a.bin").Error, StringComparison.Ordinal);
        Assert.Contains("空", new NoticeTextImporter().Import(new MemoryStream(), "a.txt").Error, StringComparison.Ordinal);
    }

    // Lines of every kind in any order and layout: whatever is made of them, nothing may be lost and nothing may throw.
    [Fact]
    public void AnyMixtureOfLines_LosesNothing()
    {
        var lines = (Samples.Wrapped + Samples.Flat).Split('\n');
        var random = new Random(20260309);
        for (var round = 0; round < 400; round++)
        {
            var mixed = Enumerable.Range(0, random.Next(1, 60)).Select(_ => lines[random.Next(lines.Length)]);
            var text = string.Join(random.Next(3) == 0 ? "\r\n" : "\n", mixed);
            if (Condense(text).Length > 0)
            {
                AssertWhole(text);
            }
        }
    }

    private static ImportedNotice Import(string text)
    {
        var result = new NoticeTextImporter().Import(text);
        Assert.Null(result.Error);
        return result.Notice!;
    }
}
