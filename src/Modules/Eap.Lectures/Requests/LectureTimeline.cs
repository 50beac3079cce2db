using Eap.Applications.Timeline;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Lectures.Requests;

/// <summary>What comes next, and whose turn it is; what happened is written down as it happens.</summary>
internal sealed class LectureTimeline(SiteDbContext db, IStringLocalizer<LectureTimeline> T) : ITimelineSource
{
    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(string contentItemId, CancellationToken cancellationToken)
    {
        var lecture = await db.Set<LectureRequest>().AsNoTracking().FirstOrDefaultAsync(row => row.RequestItemId == contentItemId, cancellationToken);
        if (lecture is null || Next(lecture) is not var (title, who)) return [];
        return [new TimelineEntry(title, who, lecture.ChangedUtc) { IsNext = true, DueUtc = lecture.Stage is LectureStage.Confirmed or LectureStage.Announced ? lecture.StartUtc : null }];
    }

    private (string Title, string Who)? Next(LectureRequest lecture) => lecture.Stage switch
    {
        LectureStage.Arranging => (T["请授课老师"], T["服务中心"]),
        LectureStage.Offered => (T["等授课老师答复"], T["服务中心"]),
        LectureStage.LecturerFound => (T["确认时间和地点"], T["服务中心"]),
        LectureStage.Confirmed or LectureStage.Announced => (T["举办讲座"], lecture.HostName),
        LectureStage.Delivered when lecture.HostConfirmedUtc is null => (T["填报到场人数"], lecture.HostName),
        LectureStage.Delivered => (T["核对并认定"], T["服务中心"]),
        LectureStage.Postponed => (T["重新定时间"], T["服务中心"]),
        _ => null,
    };
}
