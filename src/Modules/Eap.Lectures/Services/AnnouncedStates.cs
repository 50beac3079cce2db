using Eap.Contents.Model;
using Eap.Lectures.Models;
using Eap.Lectures.Requests;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Services;

/// <summary>
/// What has become of an announced lecture since. The words of an announcement change only through its reviews; that a lecture is off, or its time no longer
/// holds, readers are told at once.
/// </summary>
public sealed class AnnouncedStates
{
    private readonly Dictionary<string, (LectureStage Stage, DateTime? StartUtc)> _lectures;

    private AnnouncedStates(Dictionary<string, (LectureStage Stage, DateTime? StartUtc)> lectures) => _lectures = lectures;

    /// <summary>Reads them for these items; one query.</summary>
    public static async Task<AnnouncedStates> ReadAsync(SiteDbContext db, IReadOnlyList<ContentItem> items, CancellationToken cancellationToken)
    {
        var ids = items.Select(item => item.ContentItemId).ToList();
        var rows = await db.Set<LectureRequest>().AsNoTracking().Where(row => row.AnnouncementItemId != null && ids.Contains(row.AnnouncementItemId))
            .Select(row => new { row.AnnouncementItemId, row.Stage, row.StartUtc }).ToListAsync(cancellationToken);
        return new AnnouncedStates(rows.ToDictionary(row => row.AnnouncementItemId!, row => (row.Stage, row.StartUtc)));
    }

    /// <summary>The state to tell readers.</summary>
    /// <param name="item">The announcement.</param>
    /// <param name="startUtc">When it says the lecture begins.</param>
    /// <param name="written">The state it says itself.</param>
    public LectureState Of(ContentItem item, DateTime? startUtc, LectureState written)
    {
        if (!_lectures.TryGetValue(item.ContentItemId, out var lecture)) return written;
        if (lecture.Stage == LectureStage.Cancelled) return LectureState.Cancelled;
        // Until the new time is announced the old one still stands on the page, however far the lecture has come.
        var moved = lecture.Stage == LectureStage.Postponed || (!LectureRequestProcess.IsOver(lecture.Stage) && lecture.StartUtc != startUtc);
        return moved && item.Published ? LectureState.Postponed : written;
    }
}
