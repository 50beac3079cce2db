using Eap.Stations.Model;

namespace Eap.Stations.Subsidies;

/// <summary>
/// Who gets the next place, from the published rule and the claims alone (Q22, Q36, 7.2, 7.3). Nobody who holds a place loses it to somebody else: whatever is
/// given is given to those who wait. The city's own stations do not compete: they come after everybody, once the list is closed.
/// </summary>
public sealed class SubsidyBook(BookRule rule)
{
    /// <summary>True when what counts happened before the last day was over. 31 October 24:00 is the first instant that is too late.</summary>
    public bool IsInTime(BookClaim claim) => claim.IsRestored || rule.Event switch
    {
        SubsidyEvent.Filed => claim.FiledUtc < rule.CutOffUtc,
        SubsidyEvent.Inspected => claim.InspectedUtc < rule.CutOffUtc,
        _ => claim.PassedUtc < rule.CutOffUtc,
    };

    /// <summary>Those who wait, in the order in which they would get a place; those of the city come last.</summary>
    public IReadOnlyList<BookClaim> Queue(IEnumerable<BookClaim> claims) =>
        [.. Ordered(claims.Where(claim => !claim.HasPlace).OrderBy(claim => claim.IsOwn).ThenByDescending(claim => claim.IsRestored))];

    /// <summary>Those who get a place now, in order.</summary>
    /// <param name="claims">All claims that are not over.</param>
    /// <param name="isClosed">The last day is over, and who was late is no longer among them.</param>
    public IReadOnlyList<BookClaim> Next(IReadOnlyCollection<BookClaim> claims, bool isClosed)
    {
        if (rule.Order == SubsidyOrder.Ranking && !isClosed) return [];
        var held = claims.Where(claim => claim.HasPlace).GroupBy(claim => claim.DistrictId ?? "").ToDictionary(group => group.Key, group => group.Count());
        var free = rule.Places - held.Values.Sum();
        var queue = Queue(claims).Where(claim => isClosed || !claim.IsOwn).ToList();
        return isClosed ? Closed(queue, held, free) : Open(queue, held, free);
    }

    // Until the close a district's floor is kept free for it; what is beyond the floors goes by the order.
    private List<BookClaim> Open(List<BookClaim> queue, Dictionary<string, int> held, int free)
    {
        var kept = rule.Floor == 0 ? 0 : rule.Districts.Sum(district => Math.Max(0, rule.Floor - held.GetValueOrDefault(district)));
        var next = new List<BookClaim>();
        foreach (var claim in queue)
        {
            var isFloor = IsUnderFloor(claim, held);
            if (free <= 0 || !isFloor && free <= kept) continue;
            if (isFloor) kept--;
            Take(claim, next, held, ref free);
        }

        return next;
    }

    // At the close what no district of its own claims is everybody's.
    private List<BookClaim> Closed(List<BookClaim> queue, Dictionary<string, int> held, int free)
    {
        var next = new List<BookClaim>();
        foreach (var claim in queue)
            if (free > 0 && !claim.IsOwn && IsUnderFloor(claim, held)) Take(claim, next, held, ref free);
        foreach (var claim in queue.Except(next).ToList())
            if (free > 0) Take(claim, next, held, ref free);
        return next;
    }

    private bool IsUnderFloor(BookClaim claim, Dictionary<string, int> held) =>
        claim.DistrictId is { } district && rule.Districts.Contains(district) && held.GetValueOrDefault(district) < rule.Floor;

    private static void Take(BookClaim claim, List<BookClaim> next, Dictionary<string, int> held, ref int free)
    {
        next.Add(claim);
        held[claim.DistrictId ?? ""] = held.GetValueOrDefault(claim.DistrictId ?? "") + 1;
        free--;
    }

    private IOrderedEnumerable<BookClaim> Ordered(IOrderedEnumerable<BookClaim> claims)
    {
        if (rule.Order == SubsidyOrder.Ranking)
            foreach (var key in rule.RankBy)
                claims = key switch
                {
                    RankingKey.Class => claims.ThenBy(claim => Rank(claim.Class)),
                    RankingKey.BuiltOn => claims.ThenBy(claim => claim.BuiltOn ?? DateOnly.MaxValue),
                    _ => claims.ThenBy(claim => claim.PassedUtc ?? DateTime.MaxValue),
                };
        return claims.ThenBy(claim => claim.Number);
    }

    private static int Rank(StationKind kind) => kind switch { StationKind.Centre => 0, StationKind.Station => 1, _ => 2 };
}
