namespace Eap.Testing;

/// <summary>A clock that begins where the test says, runs on by itself and can be moved.</summary>
public sealed class MovedClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private DateTimeOffset _base = start;
    private long _since = System.GetTimestamp();
    private bool _standing;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return (_standing ? _base : _base + System.GetElapsedTime(_since)).ToUniversalTime();
    }

    /// <summary>Puts the clock to this moment, forwards or back.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        lock (_lock) (_base, _since) = (moment, System.GetTimestamp());
    }

    /// <summary>Moves the clock on.</summary>
    public void Advance(TimeSpan by) => MoveTo(GetUtcNow() + by);

    /// <summary>Holds the clock where it is, at a whole millisecond; it still can be moved.</summary>
    public void Stop()
    {
        lock (_lock) (_base, _standing) = (DateTimeOffset.FromUnixTimeMilliseconds(GetUtcNow().ToUnixTimeMilliseconds()), true);
    }

    /// <summary>Holds the clock at exactly this moment until what comes back is disposed.</summary>
    public IDisposable StandAt(DateTimeOffset moment)
    {
        lock (_lock) (_base, _standing) = (moment, true);
        return new Standing(this);
    }

    private sealed class Standing(MovedClock clock) : IDisposable
    {
        public void Dispose()
        {
            lock (clock._lock) (clock._standing, clock._since) = (false, System.GetTimestamp());
        }
    }
}
