using Eap.Applications.Access;
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
