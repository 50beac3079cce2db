namespace Eap.Lectures.Requests.Arranging;

/// <summary>Time and place as the service centre sets them.</summary>
/// <param name="StartUtc">It begins.</param>
/// <param name="Minutes">How long.</param>
/// <param name="Place">The hall.</param>
/// <param name="Seats">Seats of the hall; null: not said. Those of another hall say nothing of this one.</param>
public sealed record NewLectureTime(DateTime StartUtc, int Minutes, string? Place, int? Seats);
