using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Time;
using Eap.Stations.Acceptance;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Subsidies;

/// <summary>Subsidies in words: what a unit reads, with the clause it follows from.</summary>
public sealed class SubsidyWords(SiteClock clock, IStringLocalizer<SubsidyWords> T)
{
    /// <summary>Where a claim stands, in a few words.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="stage">Where its acceptance stands.</param>
    /// <param name="place">Its place on the waiting list, from 1; null: it does not wait, or the order is not known yet.</param>
    public string State(SubsidyClaim claim, AcceptanceStage stage, int? place) => claim.State switch
    {
        SubsidyState.Paid => T["已付"],
        SubsidyState.Placed when stage == AcceptanceStage.Named => T["予以补助，待付"],
        SubsidyState.Placed => T["有名额，等验收结果"],
        SubsidyState.Waiting when place is { } at => T["候补第 {0} 位", at],
        SubsidyState.Waiting => T["排队中"],
        _ => T["不予补助"],
    };

    /// <summary>Why there is none, in words, with the clause.</summary>
    public string End(SubsidyEnd end, Plan? plan, SubsidyEvent counted, DateTime? cutOffUtc)
    {
        var newlyBuilt = plan?.Allotment(PlanMetrics.Subsidy)?.Clause;
        return end switch
        {
            SubsidyEnd.Late => By(plan, plan?.Deadline(SubsidyReadings.LastDay)?.Clause, cutOffUtc is { } ends
                ? T["到{0}还没有完成“{1}”，这次不再补助。检查、认定和牌匾照办，没有截止时间。", PlanDeadline.Words(clock.ToLocal(ends)), Event(counted)] : T["过了期限，这次不再补助。检查、认定和牌匾照办，没有截止时间。"]),
            SubsidyEnd.NotNew => By(plan, newlyBuilt, T["不是当年新建的，不列入补助。检查、认定和牌匾照办。"]),
            SubsidyEnd.Twin => By(plan, newlyBuilt, T["同一个阵地已经有一份补助申请，一个阵地只补助一次。"]),
            SubsidyEnd.Refused => By(plan, newlyBuilt, T["检查验收没有通过，名额给了候补的单位。"]),
            SubsidyEnd.Revoked => By(plan, newlyBuilt, T["牌匾已撤销，不再补助。"]),
            SubsidyEnd.Withdrawn => T["申报已撤回，补助随之取消。"],
            _ => T["已放弃补助，验收和牌匾不受影响。"],
        };
    }

    /// <summary>What counts before the last day.</summary>
    public string Event(SubsidyEvent counted) => counted switch { SubsidyEvent.Filed => T["申报材料齐全"], SubsidyEvent.Inspected => T["现场检查"], _ => T["评估验收通过"] };

    /// <summary>Who comes first.</summary>
    public string Order(SubsidyOrder order) => order == SubsidyOrder.Filing ? T["按材料齐全的先后；退回补正的保留位置"] : T["截止时统一排名；并列的按申报先后"];

    /// <summary>What a ranking goes by.</summary>
    public string Key(RankingKey key) => key switch { RankingKey.Class => T["类别：中心、站、室"], RankingKey.BuiltOn => T["建成早的在前"], _ => T["通过验收早的在前"] };

    private static string By(Plan? plan, string? clause, string message) => (plan?.Refuse(clause, message) ?? Refusal.OwnRule(message, null)).ToString();
}
