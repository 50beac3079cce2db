using Eap.Plans.Rules;

namespace Eap.Awards.Rules;

/// <summary>
/// What may follow what from the draft to the honour (1.5). Plain rules: they know no database and no page. Impossible: publicity skipped, a result in which a
/// recused member voted, an announcement over an open objection, a joint title by one body.
/// </summary>
public static class NominationProcess
{
    private static readonly NominationStage[] Returnable = [NominationStage.UnitPublicity, NominationStage.Recommended];

    /// <summary>Ended without an honour: the nominee may be nominated by somebody else.</summary>
    public static readonly IReadOnlyList<NominationStage> Ended = [NominationStage.Refused, NominationStage.NotChosen, NominationStage.Declined, NominationStage.Withdrawn];

    /// <summary>Why a nomination may not move there, with what that follows from; null when it may.</summary>
    /// <param name="stage">The last step taken.</param>
    /// <param name="to">The step to take.</param>
    /// <param name="facts">What is so now, read in the same transaction.</param>
    /// <param name="source">The notice's clause and the city's rule.</param>
    public static Refusal? Refuse(NominationStage stage, NominationStage to, NominationFacts facts, AwardSource source)
    {
        if (to > NominationStage.Announced) return RefuseSide(stage, to, facts, source);
        // What was corrected is handed in again as a whole: it is recommended anew.
        if (stage == NominationStage.Returned && to == NominationStage.UnitPublicity) return RefuseStep(NominationStage.Resolved, facts, source) ?? RefuseStep(to, facts, source);
        // A place was freed: whoever comes next takes the step they were left out of.
        if (stage == NominationStage.NotChosen && to == NominationStage.Listed) return facts.MovesUp ? RefuseStep(to, facts, source) : source.ByCity("没有入选的要递补，先由市里决定，写进记录。");
        if (facts.Path.After(stage) is not { } next) return source.ByCity($"“{Title(stage)}”的推荐不能再往下办。");
        return next == to ? RefuseStep(to, facts, source) : source.ByCity(to > next ? $"“{Title(next)}”这一步还没有办，不能跳过。" : $"“{Title(stage)}”的推荐不能回到“{Title(to)}”。");
    }

    /// <summary>True when nothing follows any more; an honour can still be revoked.</summary>
    public static bool IsOver(NominationStage stage) => stage is NominationStage.Announced or >= NominationStage.Refused;

    /// <summary>The stage in Chinese, as people on both sides read it.</summary>
    public static string Title(NominationStage stage) => stage switch
    {
        NominationStage.Draft => "草稿",
        NominationStage.Resolved => "单位决议",
        NominationStage.UnitPublicity => "单位公示",
        NominationStage.Recommended => "上级工会推荐",
        NominationStage.FormalCheck => "形式审查",
        NominationStage.Consultation => "征求意见",
        NominationStage.Panel => "评审",
        NominationStage.Listed => "拟命名名单",
        NominationStage.Publicity => "公示",
        NominationStage.Decided => "命名决定",
        NominationStage.Announced => "公布",
        NominationStage.Returned => "退回补正",
        NominationStage.Refused => "未通过审查",
        NominationStage.NotChosen => "未入选",
        NominationStage.Declined => "不予命名",
        NominationStage.Withdrawn => "已撤回",
        _ => "已撤销",
    };

    private static Refusal? RefuseStep(NominationStage to, NominationFacts facts, AwardSource source)
    {
        if (to is >= NominationStage.Recommended and <= NominationStage.Announced && !facts.IsConsented) return source.ByCity("本人还没有同意。推荐个人，要本人自己在链接里点同意。");
        // Asked again and again: what was found out later counts as well.
        if (to is NominationStage.FormalCheck or NominationStage.Listed or NominationStage.Decided or NominationStage.Announced && facts.Ineligible is { } why) return source.ByCity(why);
        return to switch
        {
            NominationStage.Resolved when !facts.IsResolved => source.ByCity("还没有单位集体研究的决议：要写明日期，附上盖章的会议纪要。"),
            NominationStage.UnitPublicity when !facts.IsUnitPublicityOver => source.ByCity("单位的公示还没有满规定的工作日，或者没有附上写明公示无异议的证明。"),
            NominationStage.Recommended when !facts.IsRecommended => source.ByCity("上级工会还没有推荐这一版。"),
            NominationStage.Consultation when facts.OpinionsAgainst > 0 => source.ByCity($"有 {facts.OpinionsAgainst} 个单位在征求意见表里不同意。"),
            NominationStage.Consultation when facts.OpinionsMissing > 0 => source.ByCity($"还差 {facts.OpinionsMissing} 份征求意见表。"),
            NominationStage.Panel when facts.RecusedVotes > 0 => source.ByCity($"有 {facts.RecusedVotes} 位应当回避的评委打了分，评审不能结束。"),
            NominationStage.Panel when !facts.IsJudged => source.ByCity("评审还没有结束。"),
            NominationStage.Listed when !facts.HasPlace => source.ByNotice("名额已经满了。"),
            NominationStage.Publicity when !facts.IsPublicityBegun => source.ByCity("名单还没有公示。"),
            NominationStage.Decided or NominationStage.Announced => RefuseNaming(facts, source),
            _ => null,
        };
    }

    private static Refusal? RefuseNaming(NominationFacts facts, AwardSource source)
    {
        if (!facts.IsPublicityOver) return source.ByCity("公示还没有结束，不能决定，也不能公布。");
        if (facts.OpenObjections > 0) return source.ByCity($"还有 {facts.OpenObjections} 件异议没有答复，或者属实的没有决定名单怎么办，不能决定，也不能公布。");
        if (!facts.HasPlace) return source.ByNotice("没有占到名额。");
        return facts.Joint switch
        {
            JointDecision.Named => null,
            JointDecision.NotNamed no => source.ByCity($"{no.Body.Name}不同意命名：{no.Reason}"),
            JointDecision.Open { Waiting: var waiting } => source.ByNotice(waiting.Count == 0 ? "还没有命名决定。" : $"要所有命名单位都决定了才能命名，还在等{string.Join("、", waiting.Select(body => body.Name))}。"),
            _ => throw new ArgumentOutOfRangeException(nameof(facts)),
        };
    }

    private static Refusal? RefuseSide(NominationStage stage, NominationStage to, NominationFacts facts, AwardSource source)
    {
        var may = to switch
        {
            NominationStage.Returned => Returnable.Contains(stage),
            NominationStage.Refused => stage is >= NominationStage.UnitPublicity and <= NominationStage.Decided or NominationStage.Returned,
            NominationStage.NotChosen => facts.Path.IsBeforeList(stage),
            NominationStage.Declined => stage is NominationStage.Publicity && facts.Joint is JointDecision.NotNamed,
            // An honour already announced is revoked, with a reason everybody reads.
            NominationStage.Withdrawn => stage is >= NominationStage.Resolved and <= NominationStage.Decided or NominationStage.Returned,
            NominationStage.Revoked => stage is NominationStage.Announced,
            _ => false,
        };
        return may ? null : source.ByCity($"“{Title(stage)}”的推荐不能改成“{Title(to)}”。");
    }
}
