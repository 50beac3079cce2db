namespace Eap.Experts.Calendar;

/// <summary>Reads the times an expert named.</summary>
/// <param name="rows">All of one expert.</param>
public sealed class Availability(IReadOnlyCollection<ExpertAvailability> rows)
{
    /// <summary>What they say about a time of one or more days on the wall of the site's city.</summary>
    public AvailabilityAnswer At(DateTime start, DateTime end)
    {
        var days = Days(start, end).ToList();
        if (days.Any(day => rows.Any(row => row.IsAway && Touches(row, day)))) return AvailabilityAnswer.Away;
        var named = rows.Where(row => !row.IsAway).ToList();
        if (named.Count == 0) return AvailabilityAnswer.NotSaid;
        return days.All(day => named.Any(row => Holds(row, day))) ? AvailabilityAnswer.Free : AvailabilityAnswer.Outside;
    }

    private static bool Touches(ExpertAvailability row, DayPiece piece) => row.Covers(piece.Day) && piece.From < row.ToMinute && piece.To > row.FromMinute;

    private static bool Holds(ExpertAvailability row, DayPiece piece) => row.Covers(piece.Day) && piece.From >= row.FromMinute && piece.To <= row.ToMinute;

    private static IEnumerable<DayPiece> Days(DateTime start, DateTime end)
    {
        for (var day = start.Date; day < end; day = day.AddDays(1))
            yield return new DayPiece(DateOnly.FromDateTime(day), (int)Math.Max(0, (start - day).TotalMinutes), (int)Math.Ceiling(Math.Min(1440, (end - day).TotalMinutes)));
    }

    private readonly record struct DayPiece(DateOnly Day, int From, int To);
}
