namespace Eap.Platform.Data;

/// <summary>
/// On SQLite one writer of this process at a time, in the order they came: the driver's own waiting blocks threads and starves some writers.
/// On PostgreSQL writers run beside each other until one has lost to others again and again. It then runs alone: whoever is under way may finish, newcomers
/// wait, and nobody of this process is left to lose to.
/// </summary>
public sealed class WriteGate : IDisposable
{
    // An import runs for minutes; who waits for it runs beside it then.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _lock = new();
    private int _inTurn;
    private int _free;
    private TaskCompletionSource? _drained;
    private TaskCompletionSource? _opened;

    internal async ValueTask<Entry> EnterAsync(bool alone, CancellationToken cancellationToken)
    {
        if (!alone)
        {
            await EnterFreelyAsync(cancellationToken);
            return new Entry(this, false);
        }

        lock (_lock) _inTurn++;
        try
        {
            await _turn.WaitAsync(cancellationToken);
        }
        catch
        {
            Open();
            throw;
        }

        try
        {
            await DrainedAsync(cancellationToken);
        }
        catch
        {
            Leave(true);
            throw;
        }

        return new Entry(this, true);
    }

    /// <inheritdoc />
    public void Dispose() => _turn.Dispose();

    private async ValueTask EnterFreelyAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task opened;
            lock (_lock)
            {
                if (_inTurn == 0)
                {
                    _free++;
                    return;
                }

                opened = (_opened ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }

            await opened.WaitAsync(cancellationToken);
        }
    }

    private async Task DrainedAsync(CancellationToken cancellationToken)
    {
        Task drained;
        lock (_lock)
        {
            if (_free == 0) return;
            drained = (_drained ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (await Task.WhenAny(drained, Task.Delay(Patience, patience.Token)) == drained) await patience.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private void Leave(bool alone)
    {
        if (alone)
        {
            _turn.Release();
            Open();
            return;
        }

        lock (_lock)
        {
            if (--_free > 0) return;
            _drained?.SetResult();
            _drained = null;
        }
    }

    private void Open()
    {
        lock (_lock)
        {
            if (--_inTurn > 0) return;
            _opened?.SetResult();
            _opened = null;
        }
    }

    internal readonly struct Entry(WriteGate? gate, bool alone) : IDisposable
    {
        public void Dispose() => gate?.Leave(alone);
    }
}
