using Eap.Applications.Process;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Timeline;

/// <summary>What happened, as it was written down when it happened.</summary>
internal sealed class RecordedTimeline(SiteDbContext db) : ITimelineSource
{
    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(string contentItemId, CancellationToken cancellationToken) =>
        [.. (await db.Set<ApplicationEvent>().AsNoTracking().Where(row => row.ContentItemId == contentItemId).OrderBy(row => row.Id).ToListAsync(cancellationToken))
            .Select(row => new TimelineEntry(row.Title, row.Who, row.OccurredUtc) { Text = row.Text })];
}
