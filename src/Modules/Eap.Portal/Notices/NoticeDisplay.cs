using Eap.Contents.Display;
using Eap.Contents.Markdown;
using Eap.Contents.Model;
using Eap.Contents.Parts.Annexes;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Routing;
using Eap.Media.Fields;

namespace Eap.Portal.Notices;

internal sealed class NoticeDisplay(MarkdownRenderer markdown, AttachedFileReader files) : IContentTypeDisplay
{
    // Its headings stand below the page's own heading 通知原文.
    private const int OriginalLevel = 3;

    public string ContentType => PortalContentTypes.Notice;

    public async Task<object> BuildAsync(ContentItem item, string displayType, CancellationToken cancellationToken)
    {
        var part = item.GetOrCreate<NoticePart>();
        if (displayType == ContentDisplay.Summary)
            return new NoticeSummary(item.ContentItemId, item.DisplayText, item.As<AutoroutePart>()?.Path ?? "", string.Join('、', part.Issuers.Values), part.OriginalDate.Value);
        var attached = await files.ReadAsync(cancellationToken, part.Attachments);
        return new NoticeDetail(item.DisplayText, part, markdown.ToHtml(item.As<MarkdownBodyPart>()?.Markdown), item.As<AnnexPart>() is { Annexes.Count: > 0 } annexes ? annexes : null,
            markdown.ToHtml(part.OriginalText.Markdown, OriginalLevel), attached.Of(part.Attachments));
    }
}
