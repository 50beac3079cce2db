namespace Eap.Platform.Data;

/// <summary>
/// On SQLite one writer of this process at a time, in the order they came: the driver's own waiting blocks threads and starves some writers.
/// On PostgreSQL those wait here who ran into other writers again and again, and while they do, so does everybody who begins: otherwise newcomers would
/// run into them once more, until their tries are used up.
/// </summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private int _inTurn;

    internal async ValueTask<Entry> EnterAsync(bool waits, CancellationToken cancellationToken)
    {
        if (!waits && Volatile.Read(ref _inTurn) == 0) return default;
        Interlocked.Increment(ref _inTurn);
        try
        {
            await _gate.WaitAsync(cancellationToken);
        }
        catch
        {
            Interlocked.Decrement(ref _inTurn);
            throw;
        }

        return new Entry(this);
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private void Leave()
    {
        Interlocked.Decrement(ref _inTurn);
        _gate.Release();
    }

    internal readonly struct Entry(WriteGate? gate) : IDisposable
    {
        public void Dispose() => gate?.Leave();
    }
}
