namespace Eap.Platform.Data;

/// <summary>
/// On SQLite one writer of this process at a time, in the order they came: the driver's own waiting blocks threads and starves some writers.
/// On PostgreSQL only those wait here who ran into other writers again and again.
/// </summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    internal async ValueTask<Entry> EnterAsync(bool waits, CancellationToken cancellationToken)
    {
        if (!waits) return default;
        await _gate.WaitAsync(cancellationToken);
        return new Entry(_gate);
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    internal readonly struct Entry(SemaphoreSlim? gate) : IDisposable
    {
        public void Dispose() => gate?.Release();
    }
}
