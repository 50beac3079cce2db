namespace Eap.Workflows.Review.Inbox;

/// <summary>A page of tasks.</summary>
public sealed record InboxPage
{
    /// <summary>The filter.</summary>
    public required InboxQuery Query { get; init; }

    /// <summary>The tasks, the most urgent first.</summary>
    public required IReadOnlyList<InboxRow> Rows { get; init; }

    /// <summary>How many there are in all.</summary>
    public required int Count { get; init; }

    /// <summary>There are more after these.</summary>
    public required bool HasMore { get; init; }

    /// <summary>Types there are open tasks of: name and label.</summary>
    public required IReadOnlyList<(string Name, string Label)> Types { get; init; }

    /// <summary>Now, UTC: what is due before is overdue.</summary>
    public required DateTime NowUtc { get; init; }

    /// <summary>For links that keep the filter.</summary>
    public Dictionary<string, string> Route()
    {
        var route = new Dictionary<string, string>();
        if (!string.IsNullOrEmpty(Query.Show)) route["show"] = Query.Show;
        if (!string.IsNullOrEmpty(Query.Type)) route["type"] = Query.Type;
        if (Query.Overdue) route["overdue"] = "true";
        return route;
    }
}
