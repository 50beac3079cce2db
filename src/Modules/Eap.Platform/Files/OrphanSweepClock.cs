namespace Eap.Platform.Files;

/// <summary>Remembers in this process when orphans were last looked for.</summary>
public sealed class OrphanSweepClock(TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);
    private readonly Lock _lock = new();
    private DateTime _next;

    /// <summary>Now.</summary>
    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    /// <summary>True once an hour.</summary>
    public bool TryTakeTurn()
    {
        lock (_lock)
        {
            if (UtcNow < _next) return false;
            _next = UtcNow + Pause;
            return true;
        }
    }
}
