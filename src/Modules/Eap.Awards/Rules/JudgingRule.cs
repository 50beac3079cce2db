namespace Eap.Awards.Rules;

/// <summary>How a programme is judged. Fixed when it opens.</summary>
public sealed record JudgingRule
{
    /// <summary>What is scored; weights add up to 100.</summary>
    public IReadOnlyList<ScoreCriterion> Criteria { get; init; } = [];

    /// <summary>How totals become one.</summary>
    public ScoreMean Mean { get; init; }

    /// <summary>How equal scores are told apart, first to last.</summary>
    public IReadOnlyList<TieBreak> TieBreaks { get; init; } = [];

    /// <summary>Judges see neither names nor units.</summary>
    public bool IsBlind { get; init; } = true;

    /// <summary>Votes each nomination needs; members who keep out do not count.</summary>
    public int MinimumVotes { get; init; } = 3;

    /// <summary>From this distance between the highest and the lowest total on, the result carries a warning.</summary>
    public decimal SpreadWarning { get; init; } = 20m;

    /// <summary>What is wrong with it, in Chinese; empty when it can be used.</summary>
    public IEnumerable<string> Problems()
    {
        if (Criteria.Count == 0) yield return "还没有评分项。";
        else if (Criteria.Count > 10) yield return "评分项最多 10 项。";
        else if (Criteria.Sum(criterion => criterion.Weight) is var sum && sum != 100) yield return $"各项权重加起来是 {sum}，要正好是 100。";
        foreach (var group in Criteria.GroupBy(criterion => criterion.Code).Where(group => group.Count() > 1)) yield return $"评分项代码“{group.Key}”重复了。";
        foreach (var criterion in Criteria)
        {
            if (criterion.Max is < 1 or > 100) yield return $"“{criterion.Title}”的满分要在 1 到 100 之间。";
            if (criterion.Weight < 1) yield return $"“{criterion.Title}”的权重至少是 1。";
        }

        if (MinimumVotes < 1) yield return "至少要有 1 位评委打分。";
        if (TieBreaks.Count == 0) yield return "还没有写同分怎么办。同分的办法要在开始前定下来。";
        foreach (var tie in TieBreaks.Where(tie => tie.Kind == TieBreakKind.Criterion && Criteria.All(criterion => criterion.Code != tie.Criterion)))
            yield return $"同分时看的评分项“{tie.Criterion}”不在评分项里。";
    }
}
