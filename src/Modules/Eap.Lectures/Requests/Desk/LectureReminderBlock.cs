using Eap.Platform.Security;
using Eap.Platform.Time;
using Eap.Platform.Zones;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Requests.Desk;

/// <summary>On the dashboard of whoever arranges lectures: how many wait for them, and for what. One query.</summary>
internal sealed class LectureReminderBlock(LectureDeskRows desk, IAccess access, SiteClock clock) : IZoneBlock
{
    public string Zone => ZoneNames.Dashboard;

    public int Position => 20;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken)
    {
        if (!await access.AllowsAsync(nameof(Permissions.ArrangeLectures), cancellationToken: cancellationToken)) return null;
        var now = clock.UtcNow;
        var waiting = await (await desk.AllAsync(cancellationToken)).GroupBy(_ => 1).Select(rows => new WaitingLectures(
            rows.Count(row => row.Stage == LectureStage.Arranging || row.Stage == LectureStage.Postponed), rows.Count(row => row.Stage == LectureStage.LecturerFound),
            rows.Count(row => row.Stage == LectureStage.Delivered || ((row.Stage == LectureStage.Confirmed || row.Stage == LectureStage.Announced) && row.EndUtc < now)))).FirstOrDefaultAsync(cancellationToken);
        return waiting is null or { ToArrange: 0, ToConfirm: 0, ToCount: 0 } ? null : new ZoneContent("Dashboard.Lectures", waiting);
    }
}

/// <summary>Lectures that wait for the service centre.</summary>
/// <param name="ToArrange">No lecturer is asked yet.</param>
/// <param name="ToConfirm">A lecturer said yes.</param>
/// <param name="ToCount">The day is over, and it is not decided whether it counts.</param>
public sealed record WaitingLectures(int ToArrange, int ToConfirm, int ToCount);
