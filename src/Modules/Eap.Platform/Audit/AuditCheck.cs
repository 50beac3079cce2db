using Eap.Platform.Checks;

namespace Eap.Platform.Audit;

/// <summary>For <c>verify</c>: the hash chain of the audit trail.</summary>
internal sealed class AuditCheck(AuditSeal seal) : ISiteCheck
{
    public string Title => "审计链";

    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken) =>
        await seal.FirstBrokenAsync(cancellationToken) is { } number ? [$"从第 {number} 条起对不上"] : [];
}
