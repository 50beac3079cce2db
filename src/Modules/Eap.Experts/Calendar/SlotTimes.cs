namespace Eap.Experts.Calendar;

/// <summary>Half hours: whoever is booked for a time holds every half hour it touches, so two bookings that overlap cannot both be stored.</summary>
public static class SlotTimes
{
    /// <summary>Length of a slot.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(30);

    /// <summary>Longest booking.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>The beginnings of all slots a time touches, UTC, in order.</summary>
    /// <exception cref="ArgumentException">It ends before it begins, or is longer than <see cref="Longest"/>.</exception>
    public static IReadOnlyList<DateTime> Of(DateTime startUtc, DateTime endUtc)
    {
        if (endUtc <= startUtc || endUtc - startUtc > Longest) throw new ArgumentException("A booking has a length, of at most a day.", nameof(endUtc));
        var slots = new List<DateTime>();
        for (var slot = startUtc.AddTicks(-(startUtc.Ticks % Length.Ticks)); slot < endUtc; slot += Length) slots.Add(DateTime.SpecifyKind(slot, DateTimeKind.Utc));
        return slots;
    }
}
