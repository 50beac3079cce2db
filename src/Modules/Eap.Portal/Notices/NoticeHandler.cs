using Eap.Contents.Handlers;
using Eap.Portal.Notices.Import;

namespace Eap.Portal.Notices;

/// <summary>A pasted wording becomes the notice's original when a version is written: after all fields are bound, so that none overwrites it.</summary>
internal sealed class NoticeHandler(NoticeTextImporter importer) : ContentHandlerBase
{
    public override Task UpdatingAsync(ContentContext context, CancellationToken cancellationToken)
    {
        if (context.Item.ContentType != PortalContentTypes.Notice || context.Item.As<NoticePart>()?.PastedOriginal is not { } pasted) return Task.CompletedTask;
        if (importer.Import(pasted) is { Succeeded: true, Notice: { } notice }) NoticeOriginal.Apply(context.Item, notice);
        return Task.CompletedTask;
    }
}
