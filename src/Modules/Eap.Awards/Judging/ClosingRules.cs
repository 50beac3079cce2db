using Eap.Awards.Programmes;

namespace Eap.Awards.Judging;

/// <summary>What stands in the way of closing a judging, in words.</summary>
public static class ClosingRules
{
    /// <summary>Everything found; empty when it may be closed.</summary>
    public static IReadOnlyList<string> Problems(PanelState state, AwardCategory category, DateTime nowUtc)
    {
        if (state.Closes.ContainsKey(category.Code)) return ["评审已经结束了。"];
        var (problems, cases) = (new List<string>(), state.Before(category.Code));
        // Whoever comes later would never be judged.
        if (state.Programme.PhaseAt(nowUtc) != ProgrammePhase.Closed) problems.Add("申报还没有截止。");
        if (state.Pending(category.Code) is > 0 and var pending) problems.Add($"还有 {pending} 份推荐没有办到评审这一步。先办完，该退的退、该撤的撤，再结束评审。");
        if (cases.Count == 0) problems.Add("没有要评审的推荐。");
        problems.AddRange(cases.Select(one => (one.Number, Votes: one.Counted.Count(sheet => state.Against(sheet, one) is null))).Where(one => one.Votes < category.Judging.MinimumVotes)
            .Select(one => $"{one.Number} 号只有 {one.Votes} 位评委打分，至少要 {category.Judging.MinimumVotes} 位。"));
        return problems;
    }
}
