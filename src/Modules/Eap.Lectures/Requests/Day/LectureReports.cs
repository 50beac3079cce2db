using Eap.Applications.Access;
using Eap.Contents.Markdown;
using Eap.Lectures.Evidence;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Lectures.Requests.Day;

/// <summary>After the day: the host says how many came; inside a unit of work.</summary>
public sealed class LectureReports(UnitScope unit, LectureMoves moves, SiteClock clock, IStringLocalizer<LectureReports> T)
{
    /// <summary>How the host found it (评单), for the service centre only; it may be changed. Null when it is stored, empty when there is no such lecture for this person, else what is wrong.</summary>
    public async Task<string?> RateAsync(string requestItemId, string? rating, string? words, CancellationToken cancellationToken)
    {
        if (await unit.Get<ApplicationDoor>().OwnAsync(requestItemId, cancellationToken) is null || await moves.FindAsync(requestItemId, cancellationToken) is not { } lecture) return "";
        if (lecture.Stage is not (LectureStage.Delivered or LectureStage.Counted or LectureStage.NotCounted)) return T["办过以后才能评。先填到场人数。"];
        if (!Enum.TryParse<LectureRating>(rating, out var chosen) || !Enum.IsDefined(chosen)) return T["请选一项：很满意、满意、一般、不满意。"];
        var text = MultiLine.Clean(words);
        if (text.Length > LectureRequest.LongestRatingWords) return T["评语最多 {0} 个字。", LectureRequest.LongestRatingWords];
        (lecture.Rating, lecture.RatingWords) = (chosen, text.Length == 0 ? null : text);
        unit.Get<AuditTrail>().Record("Lecture", "Rated", $"举办单位评单（{lecture.Title}）：{chosen.ToText()}", requestItemId, lecture.OrganizationId);
        return null;
    }

    /// <summary>The host unit's report; null when it is stored, empty when there is no such lecture for this person, else what is wrong with the field.</summary>
    public async Task<(string Field, string Problem)?> ReportAsync(string requestItemId, HostReport report, CancellationToken cancellationToken)
    {
        if (await unit.Get<ApplicationDoor>().OwnAsync(requestItemId, cancellationToken) is null || await moves.FindAsync(requestItemId, cancellationToken) is not { } lecture) return ("", "");
        var (onSite, problem) = HeadCount.Read(report.Heads, lecture.Seats);
        if (problem is not null) return ("heads", problem);
        if (onSite is null && !await unit.Db.Set<LectureSignIn>().AnyAsync(row => row.RequestItemId == requestItemId, cancellationToken)) return ("heads", T["请填写现场到场人数。"]);
        var (afar, afarProblem) = HeadCount.Read(report.Online, null);
        if (afarProblem is not null) return ("online", afarProblem);
        var (said, saidProblem) = Satisfaction.Read(report.Answers, report.Satisfied, onSite + (afar ?? 0));
        if (saidProblem is not null) return ("answers", saidProblem);
        if (await DeliverAsync(lecture, cancellationToken) is { } refusal) return ("heads", refusal);
        (lecture.TypedHeads, lecture.OnlineHeads, lecture.HostConfirmedUtc) = (onSite, afar, clock.UtcNow);
        (lecture.SatisfactionAnswers, lecture.SatisfactionPercent) = (said?.Answers, said?.Percent);
        unit.Get<AuditTrail>().Record("Lecture", "Reported", $"举办单位填报到场人数（{lecture.Title}）：现场 {onSite?.ToString() ?? "按签到"}，线上 {afar ?? 0}{(said is null ? "" : $"，满意度 {said.Percent}%（{said.Answers} 份）")}", requestItemId, lecture.OrganizationId);
        await moves.TellAsync(lecture, T["举办单位填报到场人数"], onSite is { } count ? T["现场 {0} 人", count].Value : T["以签到为准"].Value, cancellationToken);
        return null;
    }

    /// <summary>It has been held: the first word about it says so. Null when it stands there (already), else why not.</summary>
    public async Task<string?> DeliverAsync(LectureRequest lecture, CancellationToken cancellationToken) =>
        lecture.Stage == LectureStage.Delivered ? null : await moves.MoveAsync(lecture, LectureMove.Deliver, T["讲座已举办"], "", cancellationToken);
}
