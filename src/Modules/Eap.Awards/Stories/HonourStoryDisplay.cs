using Eap.Applications.Numbers;
using Eap.Awards.Naming;
using Eap.Contents.Display;
using Eap.Contents.Markdown;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Routing;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Stories;

internal sealed class HonourStoryDisplay(SiteDbContext db, MarkdownRenderer markdown, IHttpContextAccessor http) : IContentTypeDisplay
{
    public string ContentType => HonourStoryType.Name;

    public async Task<object> BuildAsync(ContentItem item, string displayType, CancellationToken cancellationToken)
    {
        var part = item.GetOrCreate<HonourStoryPart>();
        if (displayType == ContentDisplay.Summary) return new HonourStorySummary(item.DisplayText, item.As<AutoroutePart>()?.Path ?? "", part.Summary.Text ?? "");
        if (http.HttpContext is { } context) PageCache.Tag(context, HonourRoll.CacheTag);
        var number = NumberText.Normalize(part.Number.Text);
        return new HonourStoryDetail(item.DisplayText, part.Summary.Text ?? "", markdown.ToHtml(item.As<MarkdownBodyPart>()?.Markdown), await db.Set<Honour>().AsNoTracking().FirstOrDefaultAsync(row => row.Number == number, cancellationToken));
    }
}

/// <summary>A story in lists.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Path">Its address without the leading slash.</param>
/// <param name="Summary">One or two sentences.</param>
public sealed record HonourStorySummary(string Title, string Path, string Summary);

/// <summary>The page of a story.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="BodyHtml">The story.</param>
/// <param name="Honour">The honour; null: a draft names none yet.</param>
public sealed record HonourStoryDetail(string Title, string Summary, string BodyHtml, Honour? Honour);
