namespace Eap.Stations.Verification;

/// <summary>How old the last confirmation is.</summary>
/// <param name="On">The day; null: nobody ever confirmed it.</param>
/// <param name="Days">Days since; null with it.</param>
/// <param name="IsStale">True when a reader should be told.</param>
public readonly record struct VerificationAge(DateOnly? On, int? Days, bool IsStale)
{
    /// <summary>The age on a day.</summary>
    public static VerificationAge Of(DateOnly? on, DateOnly today, int staleAfterDays)
    {
        if (on is not { } day) return new VerificationAge(null, null, true);
        var days = today.DayNumber - day.DayNumber;
        return new VerificationAge(day, days, days > staleAfterDays);
    }
}
