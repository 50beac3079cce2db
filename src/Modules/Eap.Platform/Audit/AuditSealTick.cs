using Eap.Platform.Scheduling;

namespace Eap.Platform.Audit;

internal sealed class AuditSealTick(AuditSeal seal) : ITick
{
    public Task TickAsync(CancellationToken cancellationToken) => seal.SealAsync(cancellationToken);
}
