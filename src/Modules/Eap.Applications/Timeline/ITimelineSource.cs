namespace Eap.Applications.Timeline;

/// <summary>Tells what happened to an application, and what is next; each module tells its own part.</summary>
public interface ITimelineSource
{
    /// <summary>Its lines, in any order. Both sides read them: no reviewer's name, no internal remark.</summary>
    Task<IReadOnlyList<TimelineEntry>> OfAsync(string contentItemId, CancellationToken cancellationToken);
}
