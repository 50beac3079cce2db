namespace Eap.Applications.Timeline;

/// <summary>Gathers the lines of all modules: what happened by time, then what is under way.</summary>
public sealed class ApplicationTimeline(IEnumerable<ITimelineSource> sources)
{
    /// <summary>The lines in order.</summary>
    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(string contentItemId, CancellationToken cancellationToken)
    {
        var entries = new List<TimelineEntry>();
        foreach (var source in sources) entries.AddRange(await source.OfAsync(contentItemId, cancellationToken));
        if (entries.Find(entry => entry.Stops) is { } stop) entries = [.. Stopped(entries, stop)];
        if (entries.Exists(entry => entry is { IsLater: true, GivesWay: false })) entries.RemoveAll(entry => entry.GivesWay);
        return [.. entries.OrderBy(entry => entry.IsLater).ThenBy(entry => entry.IsNext).ThenBy(entry => entry.WhenUtc ?? DateTime.MaxValue)];
    }

    // Whoever waits for it comes next, and has not begun.
    private static IEnumerable<TimelineEntry> Stopped(List<TimelineEntry> entries, TimelineEntry stop)
    {
        var waiting = entries.Where(entry => entry.IsNext && entry != stop).Select(entry => new TimelineEntry(entry.Title, null, null) { IsLater = true }).ToList();
        return entries.Where(entry => entry == stop || !entry.IsNext && (!entry.IsLater || waiting.Count == 0)).Concat(waiting);
    }
}
