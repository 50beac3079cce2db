using Eap.Plans.Model;
using Eap.Plans.Programmes;
using Eap.Platform.Caching;
using Microsoft.AspNetCore.Http;
using Eap.Contents.Display;
using Eap.Contents.Markdown;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Routing;

namespace Eap.Portal.Programmes;

internal sealed class ProgrammeDisplay(MarkdownRenderer markdown, ProgrammeTargets targets, IHttpContextAccessor http) : IContentTypeDisplay
{
    public string ContentType => PortalContentTypes.Programme;

    public async Task<object> BuildAsync(ContentItem item, string displayType, CancellationToken cancellationToken)
    {
        var part = item.GetOrCreate<ProgrammePart>();
        if (displayType == ContentDisplay.Summary) return new ProgrammeSummary(item.DisplayText, item.As<AutoroutePart>()?.Path ?? "", part.Year.Text ?? "", part.Summary.Text ?? "");
        var table = await targets.OfAsync(item.ContentItemId, cancellationToken);
        if (http.HttpContext is { } context) PageCache.Tag(context, [.. table?.CacheTags ?? [PageCache.Type(PlanContentType.Name)]]);
        return new ProgrammeDetail(item.DisplayText, part, markdown.ToHtml(item.As<MarkdownBodyPart>()?.Markdown), table) { NoticeAddress = await targets.NoticeAsync(item.ContentItemId, part.Year.Text, cancellationToken) };
    }
}

/// <summary>The page of a programme.</summary>
public sealed record ProgrammeDetail(string Title, ProgrammePart Part, string BodyHtml, TargetTable? Targets)
{
    /// <summary>The notice it comes from; null when that is not on the site.</summary>
    public string? NoticeAddress { get; init; }
}
