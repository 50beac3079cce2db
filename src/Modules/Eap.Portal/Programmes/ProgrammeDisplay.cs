using Eap.Contents.Display;
using Eap.Contents.Markdown;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Routing;

namespace Eap.Portal.Programmes;

internal sealed class ProgrammeDisplay(MarkdownRenderer markdown) : IContentTypeDisplay
{
    public string ContentType => PortalContentTypes.Programme;

    public Task<object> BuildAsync(ContentItem item, string displayType, CancellationToken cancellationToken)
    {
        var part = item.GetOrCreate<ProgrammePart>();
        object model = displayType == ContentDisplay.Summary
            ? new ProgrammeSummary(item.DisplayText, item.As<AutoroutePart>()?.Path ?? "", part.Year.Text ?? "", part.Summary.Text ?? "")
            : new ProgrammeDetail(item.DisplayText, part, markdown.ToHtml(item.As<MarkdownBodyPart>()?.Markdown));
        return Task.FromResult(model);
    }
}

/// <summary>The page of a programme.</summary>
public sealed record ProgrammeDetail(string Title, ProgrammePart Part, string BodyHtml);
