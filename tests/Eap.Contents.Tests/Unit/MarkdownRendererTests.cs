using Eap.Contents.Markdown;

namespace Eap.Contents.Tests.Unit;

public sealed class MarkdownRendererTests
{
    private readonly MarkdownRenderer _markdown = new();

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script")]
    [InlineData("<img src=x onerror=alert(1)>", "<img")]
    [InlineData("[点我](javascript:alert(1))", "javascript:")]
    [InlineData("[点我](JaVaScRiPt:alert(1))", "script:alert")]
    [InlineData("[点我](data:text/html;base64,xx)", "data:")]
    [InlineData("[点我](//evil.example/x)", "href=\"//")]
    [InlineData("<javascript:alert(1)>", "href=\"javascript")]
    [InlineData("![图](https://elsewhere.example/x.png)", "<img")]
    [InlineData("a\n\n<iframe src=//x></iframe>", "<iframe")]
    public void ToHtml_DangerousText_NeverGetsThrough(string markdown, string forbidden) =>
        Assert.DoesNotContain(forbidden, _markdown.ToHtml(markdown), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void ToHtml_OwnPicture_IsShownAndLazy() => Assert.Contains("<img src=\"/media/4abc/a.png\" loading=\"lazy\" alt=\"说明\"", _markdown.ToHtml("![说明](/media/4abc/a.png)"), StringComparison.Ordinal);

    [Fact]
    public void ToHtml_Table_ScrollsByItself() => Assert.Contains("<div class=\"table-scroll\" tabindex=\"0\"", _markdown.ToHtml("| 甲 | 乙 |\n|---|---|\n| 1 | 2 |"), StringComparison.Ordinal);

    [Fact]
    public void ToHtml_TopHeading_StepsDownUnderThePagesOwn() => Assert.Equal("<h2>一</h2>\n<h3>二</h3>\n", _markdown.ToHtml("# 一\n\n## 二"));

    [Fact]
    public void ToHtml_BoldBeforeChinesePunctuation_IsBold() => Assert.Contains("<strong>重点：</strong>先", _markdown.ToHtml("**重点：**先做这一件"), StringComparison.Ordinal);

    [Theory]
    [InlineData("![](/media/4abc/a.png)", "文字说明")]
    [InlineData("![图](https://elsewhere.example/x.png)", "不在本站")]
    [InlineData("[x](javascript:1)", "不能用")]
    public void Check_WhatAnAuthorMustMend_IsSaid(string markdown, string said) => Assert.Contains(_markdown.Check(markdown), message => message.Contains(said, StringComparison.Ordinal));

    [Fact]
    public void Check_GoodText_SaysNothing() => Assert.Empty(_markdown.Check("## 标题\n\n[12356](tel:12356) 和 ![说明](/media/4abc/a.png)"));
}
