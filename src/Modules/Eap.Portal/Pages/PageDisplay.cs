using Eap.Contents.Display;
using Eap.Contents.Markdown;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Routing;

namespace Eap.Portal.Pages;

internal sealed class PageDisplay(MarkdownRenderer markdown) : IContentTypeDisplay
{
    public string ContentType => PortalContentTypes.Page;

    public Task<object> BuildAsync(ContentItem item, string displayType, CancellationToken cancellationToken) => Task.FromResult<object>(
        new PageDetail(item.DisplayText, item.As<AutoroutePart>()?.Path ?? "", displayType == ContentDisplay.Summary ? "" : markdown.ToHtml(item.As<MarkdownBodyPart>()?.Markdown)));
}

/// <summary>A page of its own.</summary>
public sealed record PageDetail(string Title, string Path, string BodyHtml);
