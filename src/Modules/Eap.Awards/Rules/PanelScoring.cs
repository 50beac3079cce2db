using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Eap.Awards.Rules;

/// <summary>
/// Scores and ranks: weighted sum per judge, mean over judges, ties told apart as fixed before. Exact until the one rounding at the end (two places, half up),
/// and what is published is what ranks.
/// </summary>
public sealed class PanelScoring(JudgingRule rule)
{
    private const int TrimFrom = 5;

    // Points are divided by their most; over the common multiple of all of them every total is a finite decimal and nothing is lost.
    private readonly decimal _common = rule.Criteria.Select(criterion => (decimal)criterion.Max).Aggregate(1m, CommonMultiple);

    /// <summary>All nominations in order of rank; those without a score last, in order of filing.</summary>
    /// <param name="nominations">What was judged.</param>
    /// <param name="seed">The seed of the lots, as written down; needed only where lots are drawn.</param>
    /// <exception cref="ArgumentException">A vote misses a criterion or has points it cannot have, or somebody voted twice.</exception>
    public IReadOnlyList<PanelScore> Rank(IReadOnlyCollection<JudgedNomination> nominations, string seed = "")
    {
        var scored = nominations.Select(nomination => (Nomination: nomination, Score: Score(nomination))).ToList();
        var keys = scored.Where(pair => pair.Score.Score is not null).ToDictionary(pair => pair.Nomination.NominationId, pair => Key(pair.Nomination, pair.Score, seed));
        var ranked = scored.Where(pair => pair.Score.Score is not null).Select(pair => pair.Score with { Rank = 1 + keys.Values.Count(other => Compare(other, keys[pair.Nomination.NominationId]) > 0) });
        var unscored = scored.Where(pair => pair.Score.Score is null).OrderBy(pair => pair.Nomination.FiledUtc).ThenBy(pair => pair.Nomination.NominationId, StringComparer.Ordinal).Select(pair => pair.Score);
        return [.. ranked.OrderBy(score => score.Rank).ThenBy(score => score.NominationId, StringComparer.Ordinal), .. unscored];
    }

    /// <summary>What one nomination's votes come to, without its rank.</summary>
    public PanelScore Score(JudgedNomination nomination)
    {
        if (nomination.Votes.DistinctBy(vote => vote.JudgeId).Count() != nomination.Votes.Count) throw new ArgumentException("Somebody voted twice.", nameof(nomination));
        var totals = nomination.Votes.Select(Total).Order().ToList();
        var spread = totals.Count == 0 ? 0 : Round((totals[^1] - totals[0]) / _common);
        var notes = new List<string>();
        if (totals.Count < rule.MinimumVotes)
            return new PanelScore(nomination.NominationId, null, totals.Count, spread) { Notes = [$"只有 {totals.Count} 位评委打分，至少要 {rule.MinimumVotes} 位，不计分。"] };
        var trims = rule.Mean == ScoreMean.TrimmedExtremes && totals.Count >= TrimFrom;
        if (rule.Mean == ScoreMean.TrimmedExtremes && !trims) notes.Add($"只有 {totals.Count} 位评委打分，不足 {TrimFrom} 位，不去掉最高分和最低分，按平均分算。");
        if (spread >= rule.SpreadWarning) notes.Add($"评委之间相差 {spread:0.00} 分，请主持人看一看。");
        var counted = trims ? totals[1..^1] : totals;
        return new PanelScore(nomination.NominationId, Round(counted.Sum() / (counted.Count * _common)), totals.Count, spread) { Notes = notes };
    }

    /// <summary>The first so many, or all there are; null where the places end among equals: that is decided by people, in the minutes.</summary>
    public static IReadOnlyList<PanelScore>? Take(IReadOnlyList<PanelScore> ranked, int places)
    {
        var taken = ranked.Where(score => score.Rank <= places).ToList();
        return taken.Count <= places ? taken : null;
    }

    // A judge's total times the common multiple: exact.
    private decimal Total(PanelVote vote)
    {
        if (vote.Points.Count != rule.Criteria.Count || rule.Criteria.Any(criterion => !vote.Points.TryGetValue(criterion.Code, out var points) || !criterion.Accepts(points)))
            throw new ArgumentException($"The vote of {vote.JudgeId} does not fit the criteria.", nameof(vote));
        return rule.Criteria.Sum(criterion => vote.Points[criterion.Code] * criterion.Weight * (_common / criterion.Max));
    }

    private decimal[] Key(JudgedNomination nomination, PanelScore score, string seed) => [score.Score!.Value, .. rule.TieBreaks.Select(tie => tie.Kind switch
    {
        // Means of one criterion over different numbers of votes are compared as they are, not as they would be printed.
        TieBreakKind.Criterion => nomination.Votes.Sum(vote => vote.Points[tie.Criterion]) / nomination.Votes.Count,
        TieBreakKind.EarlierFiling => -nomination.FiledUtc.Ticks,
        _ => Lot(seed, nomination.NominationId),
    })];

    private static int Compare(decimal[] left, decimal[] right) => left.Zip(right).Select(pair => pair.First.CompareTo(pair.Second)).FirstOrDefault(order => order != 0);

    /// <summary>The number somebody draws: the first eight bytes of SHA-256 over seed and nomination. The higher one goes first.</summary>
    public static decimal Lot(string seed, string nominationId) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{nominationId}")));

    private static decimal Round(decimal exact) => decimal.Round(exact, 2, MidpointRounding.AwayFromZero);

    private static decimal CommonMultiple(decimal left, decimal right)
    {
        var (a, b) = (left, right);
        while (b != 0) (a, b) = (b, a % b);
        return left / a * right;
    }
}
