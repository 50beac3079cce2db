using Eap.Applications.Process;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Filing;

/// <summary>The one place a unit has in a cycle.</summary>
public static class ApplicationSlots
{
    /// <summary>Takes it; false when another application has it. One statement under a unique key decides.</summary>
    public static async Task<bool> TakeAsync(UnitScope unit, ApplicationRecord record, string cycle, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var taken = await unit.Db.Database.ExecuteSqlAsync($"""
            INSERT INTO "ApplicationSlot" ("ContentType", "OrganizationId", "Cycle", "ContentItemId") VALUES ({record.ContentType}, {record.OrganizationId}, {cycle}, {record.ContentItemId})
            ON CONFLICT ("ContentType", "OrganizationId", "Cycle") DO NOTHING
            """, cancellationToken);
        return taken == 1 || await unit.Db.Set<ApplicationSlot>().AnyAsync(row => row.ContentItemId == record.ContentItemId, cancellationToken);
    }

    /// <summary>Gives it back.</summary>
    public static Task ReleaseAsync(UnitScope unit, string contentItemId, CancellationToken cancellationToken) =>
        unit.Db.Set<ApplicationSlot>().Where(row => row.ContentItemId == contentItemId).ExecuteDeleteAsync(cancellationToken);
}
