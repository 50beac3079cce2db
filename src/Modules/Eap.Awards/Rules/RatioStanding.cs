namespace Eap.Awards.Rules;

/// <summary>How a share stands.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Have">How many belong to it.</param>
/// <param name="Listed">Of how many.</param>
/// <param name="Bound">How many it asks for, or allows, when all places are used.</param>
/// <param name="IsMet">It holds for the list as it is.</param>
/// <param name="IsPossible">It can still hold when the open places are filled.</param>
public sealed record RatioStanding(RatioRule Rule, int Have, int Listed, int Bound, bool IsMet, bool IsPossible)
{
    /// <summary>How many more it needs; 0 where it is met or limits.</summary>
    public int Missing => Rule.Bound == RatioBound.AtLeast ? Math.Max(0, Bound - Have) : 0;

    /// <summary>The gauge in one line.</summary>
    public string Words => $"{Rule.Words}：现有 {Have} 个（共 {Listed} 个），按全部名额算{(Rule.Bound == RatioBound.AtLeast ? "至少" : "最多")} {Bound} 个{(Missing > 0 ? $"，还差 {Missing} 个" : "")}。{(IsPossible ? "" : "名额用完也达不到了。")}";
}
