using Eap.Contents.Fields;
using Eap.Contents.Model;
using Eap.Media.Fields;

namespace Eap.Articles.Models;

/// <summary>What an article says of itself beside its title and text. Its fields are declared in <see cref="ArticleContentType"/>.</summary>
public sealed class ArticlePart : ContentPart
{
    /// <summary>What it is about in one or two sentences, at most 200 characters.</summary>
    public TextField Summary { get; set; } = new();

    /// <summary>Who wrote it.</summary>
    public TextField AuthorName { get; set; } = new();

    /// <summary>Where it comes from: a text that was read, or 通行做法.</summary>
    public TextField Source { get; set; } = new();

    /// <summary>The source's address, if it has one.</summary>
    public LinkField SourceLink { get; set; } = new();

    /// <summary>The professional who read it; empty until somebody has (待专业人员审阅).</summary>
    public TextField ReviewedBy { get; set; } = new();

    /// <summary>The last day until which the review holds; afterwards the page says so.</summary>
    public DateField ReviewBy { get; set; } = new();

    /// <summary>The day of the original text, typed by the editor; the day of publishing is the server's.</summary>
    public DateField OriginalDate { get; set; } = new();

    /// <summary>What a reader would say of it (睡不着, 不想上班): entries beside the topics.</summary>
    public MultiTextField Feelings { get; set; } = new();

    /// <summary>Terms of the taxonomy <c>topics</c>, shared with lectures.</summary>
    public TaxonomyField Topics { get; set; } = new();

    /// <summary>Terms of the taxonomy <c>audiences</c>.</summary>
    public TaxonomyField Audience { get; set; } = new();

    /// <summary>The picture above the text; at most one.</summary>
    public MediaField Picture { get; set; } = new();

    /// <summary>Files at the end.</summary>
    public MediaField Attachments { get; set; } = new();
}
