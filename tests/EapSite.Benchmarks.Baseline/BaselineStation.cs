namespace EapSite.Benchmarks.Baseline;

/// <summary>A station as the smallest site would keep it: one stretch of hours, the same every day.</summary>
public sealed class BaselineStation
{
    /// <summary>Number.</summary>
    public long Id { get; init; }

    /// <summary>In the address.</summary>
    public required string Slug { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>Its district.</summary>
    public required string District { get; init; }

    /// <summary>As printed.</summary>
    public required string Address { get; init; }

    /// <summary>Who may come in.</summary>
    public required string Entry { get; init; }

    /// <summary>Minutes after midnight.</summary>
    public int Opens { get; init; }

    /// <summary>Minutes after midnight.</summary>
    public int Closes { get; init; }
}
