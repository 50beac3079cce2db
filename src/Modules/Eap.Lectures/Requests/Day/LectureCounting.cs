using Eap.Applications.Moving;
using Eap.Applications.Process;
using Eap.Contents.Management;
using Eap.Lectures.Evidence;
using Eap.Plans.Allocations;
using Eap.Plans.Rules;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Lectures.Requests.Day;

/// <summary>Decides what counts, by the plan in force on the day; inside a unit of work.</summary>
public sealed class LectureCounting(UnitScope unit, LectureMoves moves, LectureEvidenceReader evidence, IStringLocalizer<LectureCounting> T)
{
    /// <summary>Tag of pages that show what counts.</summary>
    public const string CacheTag = "lectures:counted";

    /// <summary>Counts it, or says that it does not, by the numbers the person saw; null when it is decided, else what is in the way.</summary>
    public async Task<string?> CountAsync(LectureRequest lecture, SeenDecision seen, CancellationToken cancellationToken)
    {
        var (decision, known) = await evidence.ReadAsync(lecture, cancellationToken);
        var plan = await evidence.PlanAsync(lecture, cancellationToken);
        if (!decision.IsEvidenced) return T["还缺：{0}。", string.Join(T["、"].Value, decision.Missing)];
        if (seen != SeenDecision.Of(known, decision)) return T["刚刚有人改了人数，现在是现场 {0} 人。请看过再认定。", known.HeadsOnSite ?? 0];
        if (decision.Counts && await TwinAsync(lecture, cancellationToken) is { } twin) return T["同一位老师同一时间的讲座已经由“{0}”认定过，不能重复计入。", twin];
        var refusal = decision.Counts
            ? await moves.MoveAsync(lecture, LectureMove.Count, T["讲座已认定，计入完成数"], "", cancellationToken, isEvidenced: true)
            : await moves.MoveAsync(lecture, LectureMove.CountNot, T["讲座办过了，没有计入完成数"], decision.BelowThreshold ?? "", cancellationToken, isEvidenced: true);
        if (refusal is not null) return refusal;
        (lecture.IsCounted, lecture.PlanVersionId, lecture.Reason) = (decision.Counts, plan?.VersionId, decision.BelowThreshold);
        if (!decision.Counts) await unit.Get<PlaceTaker>().ReleaseAsync(PlanMetrics.Lecture, lecture.RequestItemId, cancellationToken);
        await CompleteAsync(lecture, cancellationToken);
        unit.AfterCommit(() => unit.Get<PageCache>().EvictAsync([CacheTag]));
        return null;
    }

    private Task<string?> TwinAsync(LectureRequest lecture, CancellationToken cancellationToken) => unit.Db.Set<LectureRequest>()
        .Where(row => row.IsCounted && row.ExpertItemId == lecture.ExpertItemId && row.StartUtc == lecture.StartUtc && row.RequestItemId != lecture.RequestItemId).Select(row => (string?)row.HostName).FirstOrDefaultAsync(cancellationToken);

    private async Task CompleteAsync(LectureRequest lecture, CancellationToken cancellationToken)
    {
        var record = await moves.RecordAsync(lecture, cancellationToken);
        if (await unit.Get<IContentManager>().GetAsync(lecture.RequestItemId, VersionOptions.Latest, cancellationToken) is { } item)
            await unit.Get<ApplicationMoves>().MoveAsync(unit, record, item, ApplicationStatus.Completed, new MoveNote(T["办结"], T["服务中心"]), cancellationToken);
    }
}
