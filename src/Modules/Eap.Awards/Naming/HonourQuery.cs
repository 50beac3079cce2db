namespace Eap.Awards.Naming;

/// <summary>What the address of the roll says.</summary>
public sealed record HonourQuery
{
    /// <summary>The year; null: the newest, or all where a title or a union is asked for.</summary>
    public int? Year { get; init; }

    /// <summary>Code of a title.</summary>
    public string? Title { get; init; }

    /// <summary>Code of the union that nominated; for a unit that is not in the tree its name.</summary>
    public string? Union { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;
}
