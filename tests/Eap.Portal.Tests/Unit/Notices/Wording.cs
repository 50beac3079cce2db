using AngleSharp.Html.Parser;
using Eap.Portal.Notices.Import;
using Markdig;

namespace Eap.Portal.Tests.Unit.Notices;

/// <summary>Compares wordings, white space aside.</summary>
internal static class Wording
{
    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();
    private static readonly MarkdownPipeline Rich = new MarkdownPipelineBuilder().UseAdvancedExtensions().DisableHtml().Build();

    public static string Condense(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character) && character != '\uFEFF'));

    /// <summary>The notice made of <paramref name="text"/> holds all of it: as text, as clauses and annexes, and as Markdown on a page.</summary>
    public static void AssertWhole(string text) => AssertWhole(new NoticeTextImporter().Import(text).Notice!, text);

    public static void AssertWhole(ImportedNotice notice, string source)
    {
        Assert.DoesNotContain(notice.Warnings, warning => warning.Contains("没有认出", StringComparison.Ordinal)); // the last resort was not needed
        Assert.Equal(Condense(source), Condense(notice.FullText));
        Assert.Equal(Condense(source), Condense(Shown(notice.ToMarkdown(), Plain)));
        Assert.Equal(Condense(source), Condense(Shown(notice.ToMarkdown(), Rich)));
        Assert.Contains(Condense(string.Concat(notice.Body.Select(Flatten))), Condense(source), StringComparison.Ordinal);
        Assert.All(notice.Annexes, annex => Assert.Contains(Condense(annex.RawText), Condense(source), StringComparison.Ordinal));
    }

    private static string Flatten(NoticeClause clause) => clause.Number + clause.Heading + clause.Text + string.Concat(clause.Children.Select(Flatten));

    /// <summary>What a reader sees of the Markdown, numbers of lists included if any had come about.</summary>
    private static string Shown(string markdown, MarkdownPipeline pipeline)
    {
        var page = new HtmlParser().ParseDocument(Markdown.ToHtml(markdown, pipeline));
        Assert.Empty(page.QuerySelectorAll("ol, ul, a, img, script, code, em, strong, del, blockquote, hr"));
        return page.Body!.TextContent;
    }
}
