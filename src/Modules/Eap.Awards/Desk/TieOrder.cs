using Eap.Awards.Rules;

namespace Eap.Awards.Desk;

/// <summary>Ways to tell equal scores apart that a city chooses from. Each ends with lots, so that there is always an order.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="Title">For people.</param>
/// <param name="Breaks">The order, for these criteria.</param>
public sealed record TieOrder(string Name, string Title, Func<IReadOnlyList<ScoreCriterion>, IReadOnlyList<TieBreak>> Breaks)
{
    private static readonly TieBreak Filing = new(TieBreakKind.EarlierFiling);
    private static readonly TieBreak Lots = new(TieBreakKind.Lots);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<TieOrder> All =
    [
        new("FirstCriterion", "先比第一项的得分，再看谁先交齐，再抽签", criteria => criteria.Count > 0 ? [new TieBreak(TieBreakKind.Criterion, criteria[0].Code), Filing, Lots] : [Filing, Lots]),
        new("Filing", "看谁先交齐，再抽签", _ => [Filing, Lots]),
        new("Lots", "抽签", _ => [Lots]),
    ];

    /// <summary>The one that has this order; null for none, or one of its own.</summary>
    public static TieOrder? Of(IReadOnlyList<TieBreak> breaks) => breaks.Count == 0 ? null : All.FirstOrDefault(order => order.Breaks([new ScoreCriterion(breaks[0].Criterion, "", 1, 1)]).SequenceEqual(breaks));
}
