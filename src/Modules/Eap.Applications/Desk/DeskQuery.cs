namespace Eap.Applications.Desk;

/// <summary>What the queue is filtered by.</summary>
public sealed class DeskQuery
{
    /// <summary>The filter that leaves all states.</summary>
    public const string All = "all";

    /// <summary>Name of a form; empty: all.</summary>
    public string? Type { get; set; }

    /// <summary>A state; empty: what is under way.</summary>
    public string? Status { get; set; }

    /// <summary>An organisation with everything below it; empty: all.</summary>
    public string? Org { get; set; }

    /// <summary>A receipt number, or a piece of a title.</summary>
    public string? Q { get; set; }

    /// <summary>1 and up.</summary>
    public int PageNumber { get; set; } = 1;

    /// <summary>As route values, without the page.</summary>
    public Dictionary<string, string> ToRoute() => new[] { ("type", Type), ("status", Status), ("org", Org), ("q", Q) }.Where(pair => !string.IsNullOrEmpty(pair.Item2)).ToDictionary(pair => pair.Item1, pair => pair.Item2!);
}
