namespace Eap.Awards.Naming;

/// <summary>The roll of honour, or a part of it.</summary>
public sealed record HonourRollPage
{
    /// <summary>What was asked for.</summary>
    public required HonourQuery Query { get; init; }

    /// <summary>The year shown; null: all.</summary>
    public int? Year { get; init; }

    /// <summary>Years with honours, the newest first.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Titles given: code and name.</summary>
    public IReadOnlyList<(string Code, string Name)> Titles { get; init; } = [];

    /// <summary>Unions that nominated, and units of earlier holders that are not in the tree: what the address says, and the name.</summary>
    public IReadOnlyList<(string Code, string Name)> Unions { get; init; } = [];

    /// <summary>The honours that stand, a page of them.</summary>
    public IReadOnlyList<Honour> Honours { get; init; } = [];

    /// <summary>Addresses of their stories, by the number of the certificate.</summary>
    public IReadOnlyDictionary<string, string> Stories { get; init; } = new Dictionary<string, string>();

    /// <summary>Those taken back.</summary>
    public IReadOnlyList<Honour> Revoked { get; init; } = [];

    /// <summary>Decisions of the year.</summary>
    public IReadOnlyList<NamingDecision> Decisions { get; init; } = [];

    /// <summary>How many there are in all.</summary>
    public int Count { get; init; }

    /// <summary>There is a next page.</summary>
    public bool HasMore { get; init; }
}

/// <summary>A decision with whom it named.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Honours">Whom it named; those revoked since say so.</param>
public sealed record DecisionPage(NamingDecision Decision, IReadOnlyList<Honour> Honours);
