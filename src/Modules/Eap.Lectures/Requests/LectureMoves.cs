using Eap.Applications.Moving;
using Eap.Applications.Process;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Lectures.Requests;

/// <summary>Moves a lecture: asks the process, writes the applicant's timeline and the audit trail, tells the unit. Inside the caller's transaction.</summary>
public sealed class LectureMoves(UnitScope unit, ApplicationMoves applications, ApplicationMessages messages, AuditTrail audit, SiteClock clock, IStringLocalizer<LectureMoves> T)
{
    /// <summary>The lecture, to be changed; null when there is none.</summary>
    public Task<LectureRequest?> FindAsync(string requestItemId, CancellationToken cancellationToken) =>
        unit.Db.Set<LectureRequest>().AsTracking().FirstOrDefaultAsync(row => row.RequestItemId == requestItemId, cancellationToken);

    /// <summary>Moves it; null when it moved, else why not, in Chinese.</summary>
    /// <param name="lecture">The lecture.</param>
    /// <param name="move">What happens.</param>
    /// <param name="title">The line of the timeline, in plain words.</param>
    /// <param name="text">More; empty for nothing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="isEvidenced">Everything needed to decide is there.</param>
    public async Task<string?> MoveAsync(LectureRequest lecture, LectureMove move, string title, string text, CancellationToken cancellationToken, bool isEvidenced = false)
    {
        unit.EnsureActive();
        var now = clock.UtcNow;
        if (LectureRequestProcess.Refuse(lecture.Standing(isEvidenced), move, now) is { } refusal) return refusal;
        (lecture.Stage, lecture.ChangedUtc) = (LectureRequestProcess.After(lecture.Standing(isEvidenced), move, now)!.Value, now);
        // Nobody needs to tell people apart any more: with the decision goes the way back to who they were.
        if (LectureRequestProcess.IsOver(lecture.Stage)) lecture.SignInSalt = null;
        audit.Record("Lecture", move.ToString(), text.Length == 0 ? $"{title}（{lecture.Title}）" : $"{title}（{lecture.Title}）：{text}", lecture.RequestItemId, lecture.OrganizationId);
        await TellAsync(lecture, title, text, cancellationToken);
        return null;
    }

    /// <summary>A line of the timeline and a message to the unit.</summary>
    public async Task TellAsync(LectureRequest lecture, string title, string text, CancellationToken cancellationToken)
    {
        var record = await RecordAsync(lecture, cancellationToken);
        applications.Tell(unit, record, new MoveNote(title, T["服务中心"], text));
        await messages.TellUnitAsync(unit, record, title, T["讲座有新的进展"], cancellationToken);
    }

    /// <summary>The application's record.</summary>
    public Task<ApplicationRecord> RecordAsync(LectureRequest lecture, CancellationToken cancellationToken) =>
        unit.Db.Set<ApplicationRecord>().AsTracking().FirstAsync(row => row.ContentItemId == lecture.RequestItemId, cancellationToken);
}
