namespace Eap.Lectures.Requests.Arranging;

/// <summary>Time and place as the service centre sets them.</summary>
/// <param name="StartUtc">It begins.</param>
/// <param name="Minutes">How long.</param>
/// <param name="Place">The hall.</param>
/// <param name="Seats">Seats of the hall; null: not said. Those of another hall say nothing of this one.</param>
/// <param name="Reason">Why they change; null where nothing was set.</param>
public sealed record NewLectureTime(DateTime StartUtc, int Minutes, string? Place, int? Seats, string? Reason)
{
    /// <summary>A time or place that was told already is given up: whoever counted on it is told why.</summary>
    public bool Changes(LectureRequest lecture) => lecture.StartUtc is { } known && (known != StartUtc || lecture.Place != Place?.Trim());
}
