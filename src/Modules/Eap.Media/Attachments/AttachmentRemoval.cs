using System.Text.Json.Nodes;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Attachments;

/// <summary>Takes files out of a field. What a stored version names stays readable there; the rest is swept.</summary>
public sealed class AttachmentRemoval(UnitOfWork work)
{
    /// <summary>Removes the files with these ids that hang here; others are left alone. The number removed.</summary>
    public Task<int> RemoveAsync(AttachmentPlace place, IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? Task.FromResult(0) : work.RunAsync(unit => RemoveAsync(unit, place, ids, cancellationToken), cancellationToken);

    /// <summary>The same inside a unit of work that decides whether they may go.</summary>
    public static async Task<int> RemoveAsync(UnitScope unit, AttachmentPlace place, IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var now = unit.Get<SiteClock>().UtcNow;
        var removed = await unit.Db.Set<Attachment>()
            .Where(row => row.ContentItemId == place.ContentItemId && row.PartName == place.PartName && row.FieldName == place.FieldName && row.RemovedUtc == null && ids.Contains(row.AttachmentId))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RemovedUtc, now), cancellationToken);
        if (removed > 0) unit.Get<AuditTrail>().Record("Attachment", "Removed", $"去掉附件 {removed} 个", place.ContentItemId, data: new JsonObject { ["Field"] = place.Input });
        return removed;
    }
}
