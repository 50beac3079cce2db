using Eap.Applications.Moving;
using Eap.Experts.Offers;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Lectures.Requests.Arranging;

/// <summary>The morning before a lecture: the host unit and the lecturer are reminded, once. What was put off or called off meanwhile is not.</summary>
internal sealed class LectureReminder(LectureMoves moves, ApplicationMessages messages, OfferMail mail, SiteClock clock, IStringLocalizer<LectureReminder> T) : IDueWorkHandler
{
    public const string WorkKind = "LectureReminder";
    private static readonly TimeOnly Hour = new(9, 0);

    public string Kind => WorkKind;

    /// <summary>Puts the reminder down; nothing when its hour has passed: who confirms so late tells the people.</summary>
    public static async Task PutAsync(UnitScope unit, LectureRequest lecture, SiteClock clock, CancellationToken cancellationToken)
    {
        if (lecture.StartUtc is { } start && At(clock, start) is var at && at > clock.UtcNow) await DueWorkQueue.PutAsync(unit, WorkKind, lecture.RequestItemId, at, cancellationToken);
    }

    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        if (await moves.FindAsync(work.Key, cancellationToken) is not { Stage: LectureStage.Confirmed or LectureStage.Announced, StartUtc: { } start } lecture || start <= now) return null;
        // Another time was set since.
        if (At(clock, start) > now) return At(clock, start);
        await messages.TellUnitAsync(unit, await moves.RecordAsync(lecture, cancellationToken), T["{0}，{1}。场地、设备、签到二维码，请再看一遍。", clock.FormatTime(start), lecture.Place], T["明天有一项安排"], cancellationToken);
        if (await unit.Db.Set<LecturerOffer>().AsNoTracking().FirstOrDefaultAsync(row => row.RequestItemId == lecture.RequestItemId && row.IsAccepted, cancellationToken) is { } offer) await mail.RemindAsync(offer, cancellationToken);
        return null;
    }

    private static DateTime At(SiteClock clock, DateTime startUtc) => clock.ToUtc(DateOnly.FromDateTime(clock.ToLocal(startUtc)).AddDays(-1).ToDateTime(Hour));
}
