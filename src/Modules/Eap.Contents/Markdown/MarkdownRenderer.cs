using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Eap.Contents.Markdown;

/// <summary>
/// Markdown to HTML, safe by construction: HTML in the text is shown as text, links lead only where <see cref="SafeUrl"/> allows, pictures
/// come only from this site.
/// </summary>
public sealed class MarkdownRenderer
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseGridTables().UseListExtras().UseEmphasisExtras().UseAutoLinks().UseCjkFriendlyEmphasis().Build();

    /// <summary>HTML of a body. Headings begin at level 2: the page's title is level 1.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="topLevel">The level its highest headings get at least, for a text that stands under a heading of the page; 2 to 6.</param>
    public string ToHtml(string? markdown, int topLevel = 2)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return "";
        using var writer = new StringWriter();
        Renderer(writer).Render(Parse(markdown, topLevel));
        return writer.ToString();
    }

    /// <summary>The same paragraph by paragraph, for whoever has something to say about one: HTML and plain text of each.</summary>
    public IReadOnlyList<(string Html, string Text)> ToParagraphs(string? markdown)
    {
        if (string.IsNullOrWhiteSpace(markdown)) return [];
        var paragraphs = new List<(string Html, string Text)>();
        foreach (var block in Parse(markdown, topLevel: 2).SelectMany(Pieces))
        {
            using var html = new StringWriter();
            Renderer(html).Render(block);
            using var text = new StringWriter();
            var plain = new HtmlRenderer(text) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false };
            Pipeline.Setup(plain);
            plain.Render(block);
            if (text.ToString().Trim() is { Length: > 0 } words) paragraphs.Add((html.ToString(), words));
        }

        return paragraphs;
    }

    // A quotation is as many pieces as it has paragraphs; a list stays whole, so that its numbers do.
    private static IEnumerable<Block> Pieces(Block block) => block is QuoteBlock quote ? quote.SelectMany(Pieces) : [block];

    private static HtmlRenderer Renderer(StringWriter writer)
    {
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTableRenderer());
        return renderer;
    }

    private static MarkdownDocument Parse(string markdown, int topLevel)
    {
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        var highest = document.Descendants<HeadingBlock>().Select(heading => heading.Level).DefaultIfEmpty(topLevel).Min();
        var shift = Math.Max(0, topLevel - highest);
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(6, heading.Level + shift);
        foreach (var link in document.Descendants<LinkInline>().ToList()) MakeSafe(link);
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
            if (!link.IsEmail && !SafeUrl.IsAllowed(link.Url)) link.ReplaceBy(new LiteralInline(link.Url));
        return document;
    }

    /// <summary>The text without marks, for search, snippets and feeds.</summary>
    public string ToPlainText(string? markdown) => string.IsNullOrWhiteSpace(markdown) ? "" : Markdig.Markdown.ToPlainText(markdown, Pipeline).Trim();

    /// <summary>What an author must mend, in Chinese: pictures without words, pictures from elsewhere, dangerous links.</summary>
    public IEnumerable<string> Check(string markdown)
    {
        foreach (var link in Markdig.Markdown.Parse(markdown, Pipeline).Descendants<LinkInline>())
        {
            if (link.IsImage && !SafeUrl.IsOwnPicture(link.Url)) yield return $"图片“{Shorten(link.Url)}”不在本站，请先上传到媒体库再插入。";
            else if (link.IsImage && link.Descendants<LiteralInline>().All(text => text.Content.ToString().Trim().Length == 0)) yield return "有图片没有文字说明，看不见图的人不知道它是什么，请补上。";
            else if (!link.IsImage && !SafeUrl.IsAllowed(link.Url)) yield return $"链接“{Shorten(link.Url)}”不能用，请以 https:// 或 / 开头。";
        }
    }

    private static void MakeSafe(LinkInline link)
    {
        if (link.IsImage && !SafeUrl.IsOwnPicture(link.Url)) link.IsImage = false;
        if (!link.IsImage && !SafeUrl.IsAllowed(link.Url)) link.Url = "#";
        if (link.IsImage) link.GetAttributes().AddPropertyIfNotExist("loading", "lazy");
        if (!link.IsImage && link.Url?.StartsWith("http", StringComparison.OrdinalIgnoreCase) == true) link.GetAttributes().AddPropertyIfNotExist("rel", "noopener noreferrer");
    }

    private static string Shorten(string? text) => text is null ? "" : text.Length > 40 ? text[..40] + "…" : text;

    // Wide tables scroll by themselves at 320 px, by keyboard too.
    private sealed class ScrollingTableRenderer : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            renderer.Write("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"表格\">");
            base.Write(renderer, table);
            renderer.Write("</div>");
        }
    }
}
