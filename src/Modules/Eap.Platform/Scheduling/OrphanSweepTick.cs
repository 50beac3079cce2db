using Eap.Platform.Files;

namespace Eap.Platform.Scheduling;

internal sealed class OrphanSweepTick(OrphanSweep sweep) : ITick
{
    public Task TickAsync(CancellationToken cancellationToken) => sweep.SweepAsync(cancellationToken);
}
