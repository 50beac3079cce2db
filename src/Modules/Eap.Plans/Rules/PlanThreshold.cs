namespace Eap.Plans.Rules;

/// <summary>A number a fact must reach. Where a notice names none there is no threshold, not one of zero.</summary>
/// <param name="Code">What it is about: <see cref="LectureHeads"/>.</param>
/// <param name="Number">The number.</param>
/// <param name="Unit">人, 场.</param>
/// <param name="Clause">Id of the clause.</param>
/// <param name="IsAbove">True: the number itself does not reach it. By civil-law usage 以上 includes the number, 超过 does not.</param>
public sealed record PlanThreshold(string Code, int Number, string Unit, string Clause, bool IsAbove = false)
{
    /// <summary>What it is about, for people; empty: its code is shown.</summary>
    public string Title { get; init; } = "";

    /// <summary>The notice's own few words for it, where they can be read in more than one way: 1000人以上. Empty: they cannot.</summary>
    public string Words { get; init; } = "";

    /// <summary>Heads on site at a lecture that counts (R5).</summary>
    public const string LectureHeads = nameof(LectureHeads);

    /// <summary>Workers from which a unit is asked to have a position of its own (Q31).</summary>
    public const string UnitWorkers = nameof(UnitWorkers);

    /// <summary>Workers from which a subordinate unit is asked for one (Q32).</summary>
    public const string SubordinateWorkers = nameof(SubordinateWorkers);

    /// <summary>True when the figure reaches the threshold.</summary>
    public bool IsMet(int figure) => IsAbove ? figure > Number : figure >= Number;

    /// <summary>不少于50人, 超过1000人.</summary>
    public override string ToString() => $"{(IsAbove ? "超过" : "不少于")}{Number}{Unit}";
}
