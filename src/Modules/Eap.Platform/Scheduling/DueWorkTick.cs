namespace Eap.Platform.Scheduling;

internal sealed class DueWorkTick(DueWorkQueue queue) : ITick
{
    public Task TickAsync(CancellationToken cancellationToken) => queue.RunDueAsync(cancellationToken);
}
