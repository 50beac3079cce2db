using Eap.Applications.Timeline;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Acceptance;

/// <summary>What comes next, and whose turn it is; what happened is written down as it happens.</summary>
internal sealed class AcceptanceTimeline(SiteDbContext db, IStringLocalizer<AcceptanceTimeline> T) : ITimelineSource
{
    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(string contentItemId, CancellationToken cancellationToken)
    {
        var acceptance = await db.Set<AcceptanceCase>().AsNoTracking().FirstOrDefaultAsync(row => row.ApplicationItemId == contentItemId, cancellationToken);
        if (acceptance is null || Next(acceptance) is not var (title, who)) return [];
        return [new TimelineEntry(title, who, acceptance.ChangedUtc) { IsNext = true }];
    }

    private (string Title, string Who)? Next(AcceptanceCase acceptance) => acceptance.Stage switch
    {
        AcceptanceStage.Checked => (T["安排现场检查"], T["市总工会"]),
        AcceptanceStage.Scheduled when acceptance.VisitOn is { } day => (string.Format(System.Globalization.CultureInfo.InvariantCulture, T["现场检查，{0}"].Value, SiteClock.Format(day)), T["第三方检查人员"]),
        AcceptanceStage.Inspected => (T["认定类别"], T["市总工会"]),
        AcceptanceStage.Rectifying => (T["整改，做好了告诉市总工会"], acceptance.HostName),
        _ => null,
    };
}
