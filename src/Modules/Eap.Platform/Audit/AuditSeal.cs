using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Platform.Audit;

/// <summary>The hash chain over the audit trail: each sealed event's hash covers the event and the hash before it.</summary>
public sealed class AuditSeal(UnitOfWork work, SiteDbContext db)
{
    private const int Batch = 500;

    /// <summary>Seals what is not sealed yet, at most one batch; returns how many.</summary>
    public Task<int> SealAsync(CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var open = await unit.Db.Set<AuditEvent>().Where(row => row.SealNumber == null).OrderBy(row => row.Id).Take(Batch).ToListAsync(cancellationToken);
        if (open.Count == 0) return 0;
        var last = await unit.Db.Set<AuditEvent>().AsNoTracking().Where(row => row.SealNumber != null).OrderByDescending(row => row.SealNumber)
            .Select(row => new { row.SealNumber, row.Hash }).FirstOrDefaultAsync(cancellationToken);
        var (number, hash) = (last?.SealNumber ?? 0, last?.Hash ?? "");
        foreach (var row in open)
        {
            row.SealNumber = ++number;
            row.Hash = hash = HashOf(row, hash);
        }

        return open.Count;
    }, cancellationToken);

    /// <summary>Walks the chain; the number of the first event that does not fit, null when all do.</summary>
    public async Task<long?> FirstBrokenAsync(CancellationToken cancellationToken)
    {
        var (previous, expected) = ("", (long?)null);
        await foreach (var row in db.Set<AuditEvent>().Where(row => row.SealNumber != null).OrderBy(row => row.SealNumber).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            // The oldest events may have been removed by the retention rule: the chain then begins at the first one kept.
            if (expected is null && row.SealNumber > 1) previous = null!;
            if (expected is not null && row.SealNumber != expected) return row.SealNumber;
            if (previous is not null && row.Hash != HashOf(row, previous)) return row.SealNumber;
            previous = row.Hash!;
            expected = row.SealNumber + 1;
        }

        return null;
    }

    private static string HashOf(AuditEvent row, string previous)
    {
        var text = string.Join('\u001f', previous, row.SealNumber, row.CreatedUtc.Ticks.ToString(CultureInfo.InvariantCulture), row.Category, row.Name,
            row.UserId, row.UserName, row.OrganizationId, row.SubjectId, row.Summary, row.Data);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
