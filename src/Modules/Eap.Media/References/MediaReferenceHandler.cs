using Eap.Contents.Handlers;
using Eap.Media.Library;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.References;

/// <summary>
/// Nobody makes a file public by naming it: whoever puts a file into an item must manage it. What the item held already stays, whoever saves.
/// </summary>
internal sealed class MediaReferenceHandler(SiteDbContext db, MediaAccess access, ICurrentUser user) : ContentHandlerBase
{
    public override async Task ValidatingAsync(ValidateContentContext context, CancellationToken cancellationToken)
    {
        if (user.IsSystem) return;
        var ids = MediaPath.IdsIn(context.Item.Data);
        if (ids.Count == 0) return;
        var held = await db.Set<MediaReferenceIndex>().AsNoTracking().Where(row => row.ContentItemId == context.Item.ContentItemId).Select(row => row.MediaId).Distinct().ToListAsync(cancellationToken);
        var added = ids.Except(held).ToList();
        var managed = added.Count == 0 ? [] : await (await access.ManagedAsync(cancellationToken)).Where(file => added.Contains(file.MediaId)).Select(file => file.MediaId).ToListAsync(cancellationToken);
        if (added.Count > managed.Count) context.Fail("", "用到的文件里有的不在你管理的媒体库里。请从媒体库重新选择，或者先上传。");
        if (!context.Publishing) return;
        var there = await db.Set<MediaFile>().AsNoTracking().CountAsync(file => ids.Contains(file.MediaId), cancellationToken);
        if (there < ids.Count) context.Fail("", "用到的文件里有的已经从媒体库删除。请换一个，或者去掉它再发布。");
    }
}
