namespace Eap.Awards.Rules;

/// <summary>What the votes come to.</summary>
/// <param name="NominationId">The nomination.</param>
/// <param name="Score">0 to 100, to two places; null: too few votes.</param>
/// <param name="Votes">How many votes there are.</param>
/// <param name="Spread">Distance between the highest and the lowest judge's total, to two places.</param>
public sealed record PanelScore(string NominationId, decimal? Score, int Votes, decimal Spread)
{
    /// <summary>Its rank from 1; equal where nothing tells it from another; null without a score.</summary>
    public int? Rank { get; init; }

    /// <summary>What people should know beside the figure, in Chinese.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
