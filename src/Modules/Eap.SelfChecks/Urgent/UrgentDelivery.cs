using Eap.Platform.Data;
using Eap.Platform.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Urgent;

/// <summary>Whether the mails and telephone messages about a request have left: that they were written is not that somebody was reached.</summary>
public sealed class UrgentDelivery(SiteDbContext db)
{
    /// <summary>How it went so far.</summary>
    public async Task<Delivered> OfAsync(string requestId, CancellationToken cancellationToken)
    {
        var page = UrgentTelling.Page(requestId);
        var messages = await db.Set<OutboxMessage>().AsNoTracking().Where(row => row.About == page).Select(row => new { Left = row.SentUtc != null, Failed = row.LastError != null || row.GivenUpUtc != null }).ToListAsync(cancellationToken);
        return new Delivered(messages.Count(row => !row.Left), messages.Count(row => !row.Left && row.Failed), messages.Count(row => row.Left));
    }
}

/// <summary>Messages of a request outside the site.</summary>
/// <param name="Waiting">How many have not left, failed ones included.</param>
/// <param name="Failed">How many were tried and refused.</param>
/// <param name="Left">How many have left.</param>
public sealed record Delivered(int Waiting, int Failed, int Left);
