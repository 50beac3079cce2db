using Eap.Plans.Rules;

namespace Eap.Lectures.Evidence;

/// <summary>
/// Decides what is a lecture of the notice's number (R4, R5, Q10): held, with heads, a proof, and the word of host and lecturer; on site at least the plan's
/// threshold where the plan names one (Rizhao 50, Qingdao none). Who listened online is kept apart and helps no lecture over it, unless the city reads the notice so (7.6).
/// </summary>
public static class DeliveredLecture
{
    /// <summary>The decision.</summary>
    /// <param name="evidence">What is known.</param>
    /// <param name="threshold">The threshold of the plan in force on the day; null: the plan asks none.</param>
    /// <param name="withOnline">The city counts who listened from afar too.</param>
    public static CountDecision Decide(LectureEvidence evidence, PlanThreshold? threshold, bool withOnline = false)
    {
        var missing = Missing(evidence).ToList();
        if (missing.Count > 0) return new CountDecision(false, missing, null);
        var heads = evidence.HeadsOnSite!.Value + (withOnline ? evidence.OnlineHeads ?? 0 : 0);
        return threshold is null || threshold.IsMet(heads)
            ? new CountDecision(true, [], null)
            : new CountDecision(false, [], $"{(withOnline ? "现场和线上" : "现场")} {heads} 人，计划要求{threshold}，这一场不计入。");
    }

    private static IEnumerable<string> Missing(LectureEvidence evidence)
    {
        if (!evidence.WasHeld) yield return "还没有举办";
        if (evidence.HeadsOnSite is null) yield return "现场到场人数";
        if (evidence is { SignIns: 0, Photos: 0 }) yield return "签到记录或现场照片";
        if (!evidence.HostConfirmed) yield return "举办单位确认";
        if (!evidence.LecturerConfirmed) yield return "授课老师确认";
    }
}
