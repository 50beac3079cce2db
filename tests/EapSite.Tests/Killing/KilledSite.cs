using Eap.Testing;

namespace EapSite.Tests.Killing;

/// <summary>A site that is killed and started again on the same data; who asks where it is waits until it serves.</summary>
internal sealed class KilledSite(SiteStorage storage, IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private TaskCompletionSource<Uri> _serving = NewSource();
    private SiteProcess? _process;

    /// <summary>What the running process wrote to its console.</summary>
    public string Output => _process?.Output ?? "";

    /// <summary>Where it answers.</summary>
    public Task<Uri> WhereAsync(CancellationToken cancellationToken)
    {
        lock (_lock) return _serving.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Starts it and returns when it serves.</summary>
    public async Task StartAsync()
    {
        _process = SiteProcess.Start(storage, settings);
        await _process.WaitUntilReadyAsync();
        _serving.SetResult(_process.BaseAddress);
    }

    /// <summary>Kills it without a chance to tidy up.</summary>
    public async Task KillAsync()
    {
        var process = _process ?? throw new InvalidOperationException("It is not running.");
        // First the kill: until then nobody may know that it is going to happen.
        await process.KillAsync();
        lock (_lock) _serving = NewSource();
        await process.DisposeAsync();
        _process = null;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
    }

    private static TaskCompletionSource<Uri> NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
