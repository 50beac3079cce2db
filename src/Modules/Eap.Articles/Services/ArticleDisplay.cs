using Eap.Articles.Models;
using Eap.Articles.ViewModels;
using Eap.Contents.Display;
using Eap.Contents.Markdown;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Taxonomies;
using Eap.Contents.Routing;
using Eap.Media.Fields;
using Eap.Platform.Caching;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Http;

namespace Eap.Articles.Services;

/// <summary>The view models of an article: <see cref="ArticleSummary"/> in lists, <see cref="ArticlePage"/> on its page.</summary>
public sealed class ArticleDisplay(
    ArticleDirectory articles, TaxonomyDirectory taxonomies, MarkdownRenderer markdown, SiteClock clock, AttachedFileReader files, IHttpContextAccessor accessor) : IContentTypeDisplay
{
    private const int MostRelated = 5;

    /// <inheritdoc />
    public string ContentType => ArticleContentType.Name;

    /// <inheritdoc />
    public async Task<object> BuildAsync(ContentItem item, string displayType, CancellationToken cancellationToken) =>
        displayType == ContentDisplay.Detail ? await PageAsync(item, cancellationToken) : await SummaryAsync(item, cancellationToken);

    /// <summary>An article in a list; reads nothing but what lies in memory.</summary>
    public async ValueTask<ArticleSummary> SummaryAsync(ContentItem item, CancellationToken cancellationToken)
    {
        var part = item.GetOrCreate<ArticlePart>();
        return new ArticleSummary
        {
            Title = item.DisplayText,
            Url = item.As<AutoroutePart>()?.Path is { Length: > 0 } path ? "/" + path : "#",
            Summary = part.Summary.Text,
            Topics = await TermsAsync(ArticleContentType.Topics, part.Topics.TermContentItemIds, cancellationToken),
            Minutes = ReadingTime.Minutes(item.As<MarkdownBodyPart>()?.Markdown),
            PublishedOn = item.PublishedUtc is { } published ? DateOnly.FromDateTime(clock.ToLocal(published)) : null,
        };
    }

    private async Task<ArticlePage> PageAsync(ContentItem item, CancellationToken cancellationToken)
    {
        // What is related changes with every other article.
        if (accessor.HttpContext is { } context) PageCache.Tag(context, PageCache.Type(ArticleContentType.Name));
        var part = item.GetOrCreate<ArticlePart>();
        var attached = await files.ReadAsync(cancellationToken, part.Picture, part.Attachments);
        return new ArticlePage
        {
            Head = await SummaryAsync(item, cancellationToken),
            BodyHtml = markdown.ToHtml(item.As<MarkdownBodyPart>()?.Markdown),
            Picture = attached.Of(part.Picture).FirstOrDefault(),
            Attachments = attached.Of(part.Attachments),
            Audience = await TermsAsync(ArticleContentType.Audiences, part.Audience.TermContentItemIds, cancellationToken),
            AuthorName = part.AuthorName.Text,
            Source = part.Source.Text ?? part.SourceLink.Text,
            SourceUrl = SafeUrl.IsAllowed(part.SourceLink.Url) ? part.SourceLink.Url : null,
            ReviewedBy = part.ReviewedBy.Text,
            ReviewBy = part.ReviewBy.Value,
            IsReviewOverdue = part.ReviewBy.Value < clock.Today,
            PublishedAt = item.PublishedUtc is { } published ? clock.FormatTime(published) : null,
            OriginalDate = part.OriginalDate.Value,
            Related = await articles.RelatedAsync(item.ContentItemId, part.Topics.TermContentItemIds, MostRelated, cancellationToken),
        };
    }

    private async ValueTask<IReadOnlyList<Term>> TermsAsync(string alias, List<string> ids, CancellationToken cancellationToken) =>
        (await taxonomies.ByAliasAsync(alias, cancellationToken))?.Find(ids) ?? [];
}
