using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Lectures.Requests;

/// <summary>Where an accepted request stands, and when it is the host's turn.</summary>
internal sealed class LectureStages(SiteDbContext db, SiteClock clock, IStringLocalizer<LectureStages> T) : IApplicationStages
{
    public async Task<IReadOnlyList<ApplicationStage>> OfAsync(IReadOnlyList<(ApplicationRecord Record, ContentItem Item)> applications, CancellationToken cancellationToken)
    {
        var ids = applications.Where(row => row.Record.ContentType == LectureWish.FormName).Select(row => row.Record.ContentItemId).ToList();
        if (ids.Count == 0) return [];
        var lectures = await db.Set<LectureRequest>().AsNoTracking().Where(row => ids.Contains(row.RequestItemId)).ToListAsync(cancellationToken);
        return [.. lectures.Select(lecture => new ApplicationStage(lecture.RequestItemId) { Title = T[LectureRequestProcess.Title(lecture.Stage)], Todo = Todo(lecture), DueUtc = IsAhead(lecture) ? lecture.StartUtc : null })];
    }

    private string? Todo(LectureRequest lecture) => lecture switch
    {
        _ when IsAhead(lecture) => T["举办讲座"].Value,
        { Stage: LectureStage.Confirmed or LectureStage.Announced or LectureStage.Delivered, HostConfirmedUtc: null } => T["填报到场人数"].Value,
        _ => null,
    };

    private bool IsAhead(LectureRequest lecture) => lecture.Stage is LectureStage.Confirmed or LectureStage.Announced && lecture.EndUtc > clock.UtcNow;
}
