using Eap.Media.Library;
using Eap.Platform.Data;
using Eap.Platform.Files;
using Eap.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Attachments;

// What is on its way counts as announced, so that ten uploads begun at once do not pass where one would not.
internal static class AttachmentQuota
{
    public static readonly FileRefusal Gone = new(FileRefusalCodes.Broken, "上传没有完成，文件没有保存。请再传一次。");

    public static async Task<FileRefusal?> RefusalAsync(UnitScope unit, AttachmentPlace place, long length, string? exceptId, CancellationToken cancellationToken)
    {
        var most = (long)(await unit.Get<SiteSettings>().GetAsync<AttachmentSettings>(cancellationToken)).MegabytesPerItem << 20;
        var used = await unit.Db.Set<Attachment>().Where(row => row.ContentItemId == place.ContentItemId && row.RemovedUtc == null && row.AttachmentId != exceptId).SumAsync(row => row.Length, cancellationToken);
        return used + length <= most ? null : new FileRefusal(FileRefusalCodes.TooLarge, used == 0
            ? $"这份材料的附件合起来最多 {most >> 20} MB，这个文件放不下。请压缩后再传。"
            : $"这份材料的附件合起来最多 {most >> 20} MB，已经用了 {MediaSize.Text(used)}，这个文件放不下。请压缩，或先去掉不用的文件。");
    }

    public static FileRefusal TooMany(AttachmentRules rules) => new("too_many", $"“{rules.Label}”最多放 {rules.MaxFiles} 个文件，这里已经满了。先去掉不用的，再传这一个。");
}
