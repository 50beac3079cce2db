using Eap.Articles.Models;
using Eap.Contents.Display;
using Eap.Contents.Parts.Taxonomies;
using Eap.Media.Fields;

namespace Eap.Articles.ViewModels;

/// <summary>An article on its page.</summary>
public sealed record ArticlePage : IDescribedPage
{
    /// <summary>Title, summary, topics, minutes, day.</summary>
    public required ArticleSummary Head { get; init; }

    /// <summary>Safe HTML of the text.</summary>
    public required string BodyHtml { get; init; }

    /// <summary>The picture above the text; null for none.</summary>
    public AttachedFile? Picture { get; init; }

    /// <summary>Files at the end.</summary>
    public IReadOnlyList<AttachedFile> Attachments { get; init; } = [];

    /// <summary>Who it is for.</summary>
    public IReadOnlyList<Term> Audience { get; init; } = [];

    /// <summary>Who wrote it.</summary>
    public string? AuthorName { get; init; }

    /// <summary>Where it comes from.</summary>
    public string? Source { get; init; }

    /// <summary>The source's address, safe to link; null for none.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>The professional who read it; null: nobody has yet.</summary>
    public string? ReviewedBy { get; init; }

    /// <summary>The last day of the review.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>The last day of the review has passed.</summary>
    public bool IsReviewOverdue { get; init; }

    /// <summary>When it was published, in words; null for a draft.</summary>
    public string? PublishedAt { get; init; }

    /// <summary>The day of the original text.</summary>
    public DateOnly? OriginalDate { get; init; }

    /// <summary>Other articles on the same topics.</summary>
    public IReadOnlyList<ArticleLink> Related { get; init; } = [];

    /// <inheritdoc />
    public string? Description => Head.Summary;
}
