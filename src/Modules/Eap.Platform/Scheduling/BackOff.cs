namespace Eap.Platform.Scheduling;

/// <summary>How long to wait after a failure.</summary>
public static class BackOff
{
    /// <summary>10 s, 20 s, 40 s... at most an hour.</summary>
    public static TimeSpan After(int attempts) => TimeSpan.FromSeconds(Math.Min(3600, 10 * Math.Pow(2, Math.Clamp(attempts - 1, 0, 20))));
}
