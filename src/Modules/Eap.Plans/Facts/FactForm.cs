namespace Eap.Plans.Facts;

/// <summary>A line for the register as typed.</summary>
public sealed class FactForm
{
    /// <summary>Which metric.</summary>
    public string? Metric { get; set; }

    /// <summary>For whom it counts.</summary>
    public string? Organization { get; set; }

    /// <summary>When: <c>2021-06-01</c>.</summary>
    public string? Day { get; set; }

    /// <summary>How many.</summary>
    public string? Number { get; set; }

    /// <summary>What the number counts: <c>Persons</c>, <c>PersonTimes</c>; empty: things, by the unit of the metric.</summary>
    public string? Count { get; set; }

    /// <summary>What it was.</summary>
    public string? Title { get; set; }

    /// <summary>What shows it.</summary>
    public string? Evidence { get; set; }

    /// <summary>The line it shall take the place of; null for a new one.</summary>
    public string? Corrects { get; set; }
}
