using Eap.Contents.Handlers;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Attachments.Fields;

/// <summary>Each version says by the rows which files it has: no post can name a file of another item. What a version names is kept.</summary>
internal sealed class AttachmentFieldHandler(SiteDbContext db, AttachmentStamp stamp) : ContentHandlerBase
{
    public override Task UpdatingAsync(ContentContext context, CancellationToken cancellationToken) =>
        context.Type is { } type ? stamp.ApplyAsync(context.Item, type, cancellationToken) : Task.CompletedTask;

    public override Task CreatedAsync(ContentContext context, CancellationToken cancellationToken) => KeepAsync(context, cancellationToken);

    public override Task UpdatedAsync(ContentContext context, CancellationToken cancellationToken) => KeepAsync(context, cancellationToken);

    private async Task KeepAsync(ContentContext context, CancellationToken cancellationToken)
    {
        var ids = context.Type is { } type ? AttachmentStamp.IdsIn(context.Item, type) : [];
        if (ids.Count == 0) return;
        await db.Set<Attachment>().Where(row => ids.Contains(row.AttachmentId) && !row.IsKept).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsKept, true), cancellationToken);
    }
}
