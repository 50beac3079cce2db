namespace Eap.Applications.Timeline;

/// <summary>Gathers the lines of all modules: what happened by time, then what is under way.</summary>
public sealed class ApplicationTimeline(IEnumerable<ITimelineSource> sources)
{
    /// <summary>The lines in order.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(string contentItemId, CancellationToken cancellationToken)
    {
        var entries = new List<TimelineEntry>();
        foreach (var source in sources) entries.AddRange(await source.OfAsync(contentItemId, cancellationToken));
        return [.. entries.OrderBy(entry => entry.IsLater).ThenBy(entry => entry.IsNext).ThenBy(entry => entry.WhenUtc ?? DateTime.MaxValue)];
    }
}
