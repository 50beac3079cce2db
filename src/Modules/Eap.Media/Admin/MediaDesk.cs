using Eap.Media.Library;
using Eap.Media.References;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Admin;

/// <summary>Changes files of the library. Each answers false when the file is gone or not the person's.</summary>
public sealed class MediaDesk(UnitOfWork work, FileStore store)
{
    /// <summary>Sets the description.</summary>
    public Task<bool> DescribeAsync(string mediaId, string alt, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await OpenAsync(unit, mediaId, cancellationToken) is not { } file) return false;
        file.Alt = alt;
        unit.Get<AuditTrail>().Record("Media", "Described", $"修改文件说明：{file.Name}", mediaId, file.OrganizationId);
        return true;
    }, cancellationToken);

    /// <summary>Deletes a file no latest or published version names; null: one does.</summary>
    public Task<bool?> DeleteAsync(string mediaId, CancellationToken cancellationToken) => work.RunAsync<bool?>(async unit =>
    {
        if (await OpenAsync(unit, mediaId, cancellationToken) is not { } file) return false;
        if (await unit.Db.Set<MediaReferenceIndex>().AnyAsync(row => row.MediaId == mediaId, cancellationToken)) return null;
        unit.Db.Remove(file);
        unit.Get<AuditTrail>().Record("Media", "Deleted", $"删除文件：{file.Name}", mediaId, file.OrganizationId);
        // Should the process die right here, the sweep finds the file.
        unit.AfterCommit(() => store.Delete(file.FileKey));
        return true;
    }, cancellationToken);

    private static async Task<MediaFile?> OpenAsync(UnitScope unit, string mediaId, CancellationToken cancellationToken)
    {
        var file = await unit.Db.Set<MediaFile>().AsTracking().FirstOrDefaultAsync(row => row.MediaId == mediaId, cancellationToken);
        return file is not null && await unit.Get<MediaAccess>().AllowsAsync(file.OrganizationId, cancellationToken) ? file : null;
    }
}
