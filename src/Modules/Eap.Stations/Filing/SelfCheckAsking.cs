using Eap.Applications.Process;
using Eap.Contents.Model;
using Eap.Plans.Model;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Eap.Stations.Acceptance;
using Eap.Stations.Inspection;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Filing;

/// <summary>Which checks a filing is asked: those of the class chosen, by the plan of the year it is filed in, while the unit may still change it.</summary>
public sealed class SelfCheckAsking(SiteDbContext db, PlanDirectory plans, SiteClock clock)
{
    /// <summary>Brings the field up to what is asked now; once it is handed in it stays as it was.</summary>
    public async Task AskAsync(SelfCheckField field, ContentItem item, CancellationToken cancellationToken)
    {
        var record = await db.Set<ApplicationRecord>().AsNoTracking().Where(row => row.ContentItemId == item.ContentItemId).Select(row => new { row.Status, row.FiledUtc }).FirstOrDefaultAsync(cancellationToken);
        if (record is not null && !ApplicationProcess.MayEdit(record.Status)) return;
        // What comes back is asked what it was asked before.
        var plan = record?.FiledUtc is not null && field.PlanVersionId is { } version ? await plans.VersionAsync(version, cancellationToken)
            : await plans.ForYearAsync(clock.ToLocal(record?.FiledUtc ?? clock.UtcNow).Year, cancellationToken);
        field.Ask(plan?.VersionId, AcceptanceFiling.Of(item).Class is { } kind ? [.. StandardChecks.Of(plan, kind).Select(check => (check.Id, check.Title))] : []);
    }
}
