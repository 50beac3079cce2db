using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace Eap.Platform.Nodes;

/// <summary>Forgets what another node changed: one small query each tick.</summary>
internal sealed class MemoryTick(SiteDbContext db, MemoryVersions versions, IEnumerable<IMemoryHolder> holders) : ITick
{
    public async Task TickAsync(CancellationToken cancellationToken)
    {
        foreach (var row in (await db.Set<MemoryVersion>().AsNoTracking().ToListAsync(cancellationToken)).Where(versions.IsNews))
        {
            foreach (var holder in holders.Where(holder => holder.MemoryName == row.Name)) await holder.ForgetAsync();
            versions.Know(row);
        }
    }
}
