namespace Eap.Applications.Timeline;

/// <summary>A line of the timeline: what happened, or what comes next.</summary>
/// <param name="Title">What, in plain words: 服务中心已受理.</param>
/// <param name="Who">Who did it, or who has it now; null when nobody in particular.</param>
/// <param name="WhenUtc">When it happened, or since when it waits; null for what has not begun.</param>
public sealed record TimelineEntry(string Title, string? Who, DateTime? WhenUtc)
{
    /// <summary>More, in Chinese; empty for nothing.</summary>
    public string Text { get; init; } = "";

    /// <summary>It is still to come, or under way.</summary>
    public bool IsNext { get; init; }

    /// <summary>It comes after what is under way; nobody has it yet.</summary>
    public bool IsLater { get; init; }

    /// <summary>Nothing else goes on before it: what is under way beside it has not begun.</summary>
    public bool Stops { get; init; }

    /// <summary>Said only while nobody says it better.</summary>
    public bool GivesWay { get; init; }

    /// <summary>By when, UTC; null: no term.</summary>
    public DateTime? DueUtc { get; init; }
}
