namespace Eap.Plans.Facts;

/// <summary>What the register is filtered by.</summary>
public sealed class FactQuery
{
    /// <summary>A metric; empty: all.</summary>
    public string? Metric { get; set; }

    /// <summary>An organisation with everything below it; empty: all.</summary>
    public string? Org { get; set; }

    /// <summary>A year as typed; empty: all.</summary>
    public string? Year { get; set; }

    /// <summary><c>pending</c>, <c>counted</c>, <c>voided</c>; empty: all.</summary>
    public string? State { get; set; }

    /// <summary>1 and up.</summary>
    public int PageNumber { get; set; } = 1;

    /// <summary>As route values, without the page.</summary>
    public Dictionary<string, string> ToRoute() =>
        new[] { ("metric", Metric), ("org", Org), ("year", Year), ("state", State) }.Where(pair => !string.IsNullOrEmpty(pair.Item2)).ToDictionary(pair => pair.Item1, pair => pair.Item2!);
}
