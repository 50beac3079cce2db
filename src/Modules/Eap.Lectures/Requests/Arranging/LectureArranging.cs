using Eap.Applications.Moving;
using Eap.Applications.Process;
using Eap.Contents.Management;
using Eap.Experts.Calendar;
using Eap.Experts.Offers;
using Eap.Experts.Profiles;
using Eap.Lectures.Evidence;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Lectures.Requests.Arranging;

/// <summary>What came of a step of the desk: null problem when it is done; not found when there is no such lecture for this person.</summary>
/// <param name="IsFound">There is such a lecture, and the person may arrange it.</param>
/// <param name="Problem">What is in the way, in Chinese.</param>
public sealed record ArrangeResult(bool IsFound, string? Problem)
{
    /// <summary>The address that was sent to the lecturer; null when nobody was asked.</summary>
    public string? OfferUrl { get; init; }
}

/// <summary>The desk of the service centre: asking lecturers, time and place, confirming, calling off. Each step is one unit of work that asks the process first.</summary>
public sealed class LectureArranging(UnitOfWork work, SiteClock clock, IStringLocalizer<LectureArranging> T)
{
    /// <summary>Asks a lecturer by mail.</summary>
    public async Task<ArrangeResult> OfferAsync(string id, string expertId, DateTime? answerByUtc, string? note, string baseUrl, CancellationToken cancellationToken)
    {
        string? url = null;
        var result = await StepAsync(id, async (unit, lecture) =>
        {
            var made = await AskAsync(unit, lecture, (expertId, answerByUtc, note, baseUrl), cancellationToken);
            url = made.Url;
            return made.Problem ?? await unit.Get<LectureMoves>().MoveAsync(lecture, LectureMove.Offer, T["正在请授课老师"], "", cancellationToken);
        }, cancellationToken);
        return result.Problem is null ? result with { OfferUrl = url } : result;
    }

    private async Task<OfferMade> AskAsync(UnitScope unit, LectureRequest lecture, (string ExpertId, DateTime? AnswerByUtc, string? Note, string BaseUrl) asked, CancellationToken cancellationToken)
    {
        if (LectureRequestProcess.Refuse(lecture.Standing(), LectureMove.Offer, clock.UtcNow) is { } refusal) return Refused(refusal);
        if (lecture is not { StartUtc: { } start, EndUtc: { } end }) return Refused(T["还没有定时间，不能请老师。"]);
        var venue = CalendarResource.Venue(lecture.Place);
        if (venue is { } hall && await HallTakenAsync(unit, hall, lecture, start, end, cancellationToken) is { } taken) return Refused(taken);
        return await unit.Get<OfferMaking>().MakeAsync(new NewOffer
        {
            RequestItemId = lecture.RequestItemId, RequestType = LectureWish.FormName, OrganizationId = lecture.OrganizationId, Service = ServiceTypes.Lecture, ExpertItemId = asked.ExpertId,
            Title = T["讲座：{0}", lecture.Title], Host = lecture.HostName, Place = lecture.Place, VenueId = venue?.Id, Note = asked.Note,
            StartUtc = start, EndUtc = end, ExpiresUtc = asked.AnswerByUtc ?? clock.UtcNow.AddDays(3), BaseUrl = asked.BaseUrl,
        }, cancellationToken);

        static OfferMade Refused(string problem) => new(null, problem);
    }

    /// <summary>Takes an offer back, open or accepted, with the reason.</summary>
    public Task<ArrangeResult> WithdrawAsync(string id, string offerId, string? reason, CancellationToken cancellationToken) => StepAsync(id, async (unit, lecture) =>
    {
        if (string.IsNullOrWhiteSpace(reason)) return T["请写明原因。"];
        if (!await unit.Db.Set<LecturerOffer>().AnyAsync(row => row.OfferId == offerId && row.RequestItemId == id, cancellationToken)) return T["没有这份邀请。"];
        var hadLecturer = lecture.ExpertItemId is not null;
        if (hadLecturer && LectureRequestProcess.Refuse(lecture.Standing(), LectureMove.LecturerLost, clock.UtcNow) is { } refusal) return refusal;
        if (!await unit.Get<OfferMaking>().WithdrawAsync(offerId, reason, cancellationToken)) return T["这份邀请已经有了结果，不能再撤回。"];
        await unit.Db.SaveChangesAsync(cancellationToken);
        var waiting = await unit.Db.Set<LecturerOffer>().AnyAsync(row => row.RequestItemId == id && (row.State == OfferState.Open || row.State == OfferState.Accepted), cancellationToken);
        if (waiting) return null;
        (lecture.ExpertItemId, lecture.ExpertName) = (null, null);
        return await unit.Get<LectureMoves>().MoveAsync(lecture, LectureMove.LecturerLost, T["正在另请授课老师"], hadLecturer ? reason : "", cancellationToken);
    }, cancellationToken);

    /// <summary>Sets time and place, while no lecturer is bound to them.</summary>
    public Task<ArrangeResult> SetTimeAsync(string id, NewLectureTime time, CancellationToken cancellationToken) => StepAsync(id, async (unit, lecture) =>
    {
        if (time.StartUtc <= clock.UtcNow) return T["新的时间要在现在以后。"];
        if (time.Minutes is < 30 or > 240) return T["时长写 30 到 240 分钟。"];
        if (string.IsNullOrWhiteSpace(time.Place) || time.Place.Length > 255) return T["请写明地点。"];
        if (time.Changes(lecture) && string.IsNullOrWhiteSpace(time.Reason)) return T["改时间、改地点，请写明原因，单位会看到。"];
        if (lecture.StartUtc != time.StartUtc) await Day.GatheredEvidence.DropAsync(unit, lecture, cancellationToken);
        var (place, said) = (time.Place.Trim(), time.Changes(lecture) ? T["{0}。原因：{1}", time.Place.Trim(), time.Reason!].Value : time.Place.Trim());
        lecture.Seats = time.Seats ?? (lecture.Place == place ? lecture.Seats : null);
        (lecture.StartUtc, lecture.EndUtc, lecture.Place) = (time.StartUtc, time.StartUtc.AddMinutes(time.Minutes), place);
        if (await unit.Get<Rules.LecturePlaces>().FollowAsync(lecture, cancellationToken) is { } full) return full;
        unit.Get<LectureAnnouncements>().Outdate(lecture);
        return await unit.Get<LectureMoves>().MoveAsync(lecture, LectureMove.SetTime, T["讲座时间定为 {0}", clock.FormatTime(time.StartUtc)], said, cancellationToken);
    }, cancellationToken);

    /// <summary>Fixes it, and drafts the announcement.</summary>
    public Task<ArrangeResult> ConfirmAsync(string id, CancellationToken cancellationToken) => StepAsync(id, async (unit, lecture) =>
    {
        var refusal = await unit.Get<LectureMoves>().MoveAsync(lecture, LectureMove.Confirm, T["讲座已确认：{0}", lecture.StartUtc is { } start ? clock.FormatTime(start) : ""],
            T["{0}，授课老师：{1}", lecture.Place, lecture.ExpertName ?? ""], cancellationToken);
        if (refusal is not null) return refusal;
        await unit.Get<LectureAnnouncements>().DraftAsync(lecture, cancellationToken);
        await LectureReminder.PutAsync(unit, lecture, clock, cancellationToken);
        return null;
    }, cancellationToken);

    /// <summary>Puts it off: the time no longer holds, the lecturer is free again.</summary>
    public Task<ArrangeResult> PostponeAsync(string id, string? reason, CancellationToken cancellationToken) => StepAsync(id, async (unit, lecture) =>
    {
        if (string.IsNullOrWhiteSpace(reason)) return T["请写明原因。"];
        if (await unit.Get<LectureMoves>().MoveAsync(lecture, LectureMove.Postpone, T["讲座延期"], reason, cancellationToken) is { } refusal) return refusal;
        await ReleaseAsync(unit, lecture, reason, Models.LectureState.Postponed, cancellationToken);
        await Day.GatheredEvidence.DropAsync(unit, lecture, cancellationToken);
        (lecture.StartUtc, lecture.EndUtc) = (null, null);
        return null;
    }, cancellationToken);

    /// <summary>Calls it off for good; its place of the plan is free again.</summary>
    public Task<ArrangeResult> CancelAsync(string id, string? reason, CancellationToken cancellationToken) => StepAsync(id, async (unit, lecture) =>
    {
        if (string.IsNullOrWhiteSpace(reason)) return T["请写明原因。"];
        var moves = unit.Get<LectureMoves>();
        if (await moves.MoveAsync(lecture, LectureMove.Cancel, T["讲座取消"], reason, cancellationToken) is { } refusal) return refusal;
        await ReleaseAsync(unit, lecture, reason, Models.LectureState.Cancelled, cancellationToken);
        var record = await moves.RecordAsync(lecture, cancellationToken);
        if (await unit.Get<IContentManager>().GetAsync(id, VersionOptions.Latest, cancellationToken) is not { } item) return null;
        return await unit.Get<ApplicationMoves>().MoveAsync(unit, record, item, ApplicationStatus.Withdrawn, new MoveNote(T["讲座取消，申报随之结束"], T["服务中心"], reason), cancellationToken);
    }, cancellationToken);

    /// <summary>Decides whether it counts, by the numbers the person saw.</summary>
    public Task<ArrangeResult> CountAsync(string id, SeenDecision seen, CancellationToken cancellationToken) =>
        StepAsync(id, (unit, lecture) => unit.Get<Day.LectureCounting>().CountAsync(lecture, seen, cancellationToken), cancellationToken);

    // Said before a lecturer is asked: they cannot mend it. Two rooms of one name are told apart by writing where they are.
    private async Task<string?> HallTakenAsync(UnitScope unit, CalendarResource hall, LectureRequest lecture, DateTime start, DateTime end, CancellationToken cancellationToken)
    {
        if (await unit.Get<ResourceCalendar>().TakerAsync(hall, start, end, lecture.RequestItemId, cancellationToken) is not { } other) return null;
        var host = await unit.Db.Set<LectureRequest>().Where(row => row.RequestItemId == other).Select(row => row.HostName).FirstOrDefaultAsync(cancellationToken);
        return T["“{0}”在这段时间已经排了{1}的讲座。请换时间或者场地；不是同一个地方的，把地点写完整：哪个单位、哪座楼、哪一间。", lecture.Place, host ?? T["别的单位"].Value];
    }

    private static async Task ReleaseAsync(UnitScope unit, LectureRequest lecture, string reason, Models.LectureState state, CancellationToken cancellationToken)
    {
        await unit.Get<OfferMaking>().WithdrawAllAsync(lecture.RequestItemId, reason, cancellationToken);
        (lecture.ExpertItemId, lecture.ExpertName, lecture.Reason) = (null, null, reason);
        await unit.Get<LectureAnnouncements>().ChangeAsync(lecture, state, cancellationToken);
    }

    // What was refused leaves nothing behind: the unit of work is rolled back.
    private async Task<ArrangeResult> StepAsync(string id, Func<UnitScope, LectureRequest, Task<string?>> step, CancellationToken cancellationToken)
    {
        try
        {
            return await work.RunAsync(async unit =>
            {
                if (await unit.Get<LectureMoves>().FindAsync(id, cancellationToken) is not { } lecture
                    || !await unit.Get<IAccess>().AllowsAsync(nameof(Permissions.ArrangeLectures), lecture.OrganizationId, cancellationToken)) return new ArrangeResult(false, null);
                return await step(unit, lecture) is { } problem ? throw new RefusedException(problem) : new ArrangeResult(true, null);
            }, cancellationToken);
        }
        catch (RefusedException refused)
        {
            return new ArrangeResult(true, refused.Message);
        }
    }

    private sealed class RefusedException(string problem) : Exception(problem);
}
