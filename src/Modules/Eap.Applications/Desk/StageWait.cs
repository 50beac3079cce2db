using Eap.Applications.Portal;
using Eap.Applications.Process;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Desk;

/// <summary>Nobody's term runs while an application waits for what a module says has to come first.</summary>
internal sealed class StageWait(SiteDbContext db, Stages stages) : IReviewWait
{
    public async Task<string?> OfAsync(string contentItemId, CancellationToken cancellationToken)
    {
        var row = await (from record in db.Set<ApplicationRecord>().AsNoTracking() join item in db.Set<ContentItem>().AsNoTracking() on record.ContentItemId equals item.ContentItemId where item.Latest && record.ContentItemId == contentItemId select new { record, item })
            .FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : (await stages.OfAsync([(row.record, row.item)], cancellationToken))[contentItemId].Select(stage => stage.Awaits).FirstOrDefault(reason => reason is not null);
    }
}
