namespace Eap.SelfChecks.Rules;

/// <summary>What comes of answers.</summary>
/// <param name="Crisis">A crisis item was answered above 0: help comes first, whatever else is said.</param>
public abstract record ScoringResult(bool Crisis)
{
    /// <summary>Answers are missing: nothing is said of a sum.</summary>
    /// <param name="Missing">Numbers of the questions, from 1.</param>
    /// <param name="Crisis">See <see cref="ScoringResult.Crisis"/>.</param>
    public sealed record NotYet(IReadOnlyList<int> Missing, bool Crisis) : ScoringResult(Crisis);

    /// <summary>Answers that were not offered: a page somebody changed.</summary>
    /// <param name="Items">Numbers of the questions, from 1.</param>
    /// <param name="Crisis">See <see cref="ScoringResult.Crisis"/>.</param>
    public sealed record NotOffered(IReadOnlyList<int> Items, bool Crisis) : ScoringResult(Crisis);

    /// <summary>A result.</summary>
    /// <param name="Sum">The result; with areas how many of them are touched.</param>
    /// <param name="Band">What it means.</param>
    /// <param name="Touched">Numbers of the touched areas, from 1.</param>
    /// <param name="Crisis">See <see cref="ScoringResult.Crisis"/>.</param>
    public sealed record Outcome(int Sum, ScaleBand Band, IReadOnlyList<int> Touched, bool Crisis) : ScoringResult(Crisis);
}
