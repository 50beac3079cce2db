using Eap.Contents.Parts.Annexes;

namespace Eap.Contents.Tests.Unit.Annexes;

public sealed class PipeTableTests
{
    [Fact]
    public void Read_TypedTable_GivesColumnsNumbersAndLineBreaks()
    {
        var annex = Read("| 单位 | 场次 |\n| --- | ---: |\n| 甲总工会 | 5 |\n| 乙总工会 | 1. 一；<br>2. 二 |");

        Assert.Equal([("单位", false), ("场次", true)], annex.Columns.Select(column => (column.Name, column.Numeric)));
        Assert.Equal([["甲总工会", "5"], ["乙总工会", "1. 一；\n2. 二"]], annex.Rows);
    }

    [Fact]
    public void Read_WithoutOuterBarsAndMarks_WorksToo()
    {
        var annex = Read("单位 | 场次\n甲 | 5\n乙 | ");

        Assert.Equal(["单位", "场次"], annex.Columns.Select(column => column.Name));
        Assert.Equal([["甲", "5"], ["乙", ""]], annex.Rows);
    }

    [Fact]
    public void Read_EmptyCells_StayCells() => Assert.Equal([["", "5", ""]], Read("| a | b | c |\n|---|---|---|\n|  | 5 |  |").Rows);

    [Fact]
    public void Read_RaggedRow_StaysRaggedForTheCheckToName()
    {
        var annex = Read("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 |");
        annex.Title = "表";

        Assert.Contains("第 2 行有 1 格，表头有 2 格", Assert.Single(AnnexCheck.Errors(annex)));
    }

    [Theory]
    [InlineData("平常")]
    [InlineData("")]
    [InlineData("有|竖线")]
    [InlineData("全角｜竖线")]
    [InlineData("反斜线\\")]
    [InlineData("\\|两样")]
    [InlineData("两\n行")]
    [InlineData("---")]
    public void WriteAndRead_AnyCell_GivesItBack(string cell)
    {
        var annex = new Annex { Columns = [new AnnexColumn { Name = "甲" }, new AnnexColumn { Name = "乙", Numeric = true }], Rows = [["", cell], [cell, "x"]] };
        var again = Read(PipeTable.Write(annex));

        Assert.Equal(annex.Rows, again.Rows);
        Assert.True(again.Columns[1].Numeric);
        Assert.Equal(["合计", cell], PipeTable.ReadRow(PipeTable.WriteRow(["合计", cell])));
    }

    [Fact]
    public void Warnings_SumThatDiffersFromTheLastRow_NamesBoth()
    {
        var annex = Read("| 单位 | 场次 |\n|---|---:|\n| 甲 | 5 |\n| 乙 | １２ |");
        annex.Footer = ["合计", "34"];

        Assert.Contains("加起来是 17，合计行写的是 34", Assert.Single(AnnexCheck.Warnings(annex)));
        annex.Footer = ["合计", "17"];
        Assert.Empty(AnnexCheck.Warnings(annex));
    }

    [Fact]
    public void Warnings_WordInAColumnOfNumbers_NamesItsRow() =>
        Assert.Contains("第 1 行写的是“五”", Assert.Single(AnnexCheck.Warnings(Read("| 单位 | 场次 |\n|---|---:|\n| 甲 | 五 |"))));

    [Fact]
    public void Errors_AnnexThatTheSourceOnlyNames_HasNone() => Assert.Empty(AnnexCheck.Errors(new Annex { Number = 1, Title = "申报表" }));

    [Fact]
    public void Errors_TableWithoutANameOrHeadings_AreSaid()
    {
        Assert.Contains("请填写编号或标题。", AnnexCheck.Errors(new Annex()));
        Assert.Contains(AnnexCheck.Errors(new Annex { Title = "表", Rows = [["1"]] }), error => error.Contains("没有表头", StringComparison.Ordinal));
        Assert.Contains(AnnexCheck.Errors(new Annex { Title = "表", Columns = [new AnnexColumn { Name = "a" }], Footer = ["合计", "1"] }), error => error.Contains("合计行有 2 格", StringComparison.Ordinal));
    }

    private static Annex Read(string text)
    {
        var annex = new Annex();
        PipeTable.Read(text, annex);
        return annex;
    }
}
