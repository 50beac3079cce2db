using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Platform.Admin;

/// <summary>Messages that did not leave: what a person sees of them, and decides. What they say is not shown.</summary>
public sealed class OutboxDesk(SiteDbContext db, UnitOfWork work, IEnumerable<IOutboxHandler> handlers, TimeProvider time, IStringLocalizer<OutboxDesk> T)
{
    private const int Most = 100;

    /// <summary>The oldest hundred, those that wait for a person first.</summary>
    public async Task<IReadOnlyList<StuckMessage>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Set<OutboxMessage>().AsNoTracking().Where(row => row.SentUtc == null && row.LastError != null)
            .OrderBy(row => row.GivenUpUtc == null).ThenBy(row => row.Id).Take(Most)
            .Select(row => new { row.Id, row.Kind, row.CreatedUtc, row.Attempts, row.LastError, row.DueUtc, row.GivenUpUtc }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new StuckMessage(row.Id, Title(row.Kind), row.CreatedUtc, row.Attempts, row.LastError!, row.GivenUpUtc is null ? row.DueUtc : null))];
    }

    /// <summary>Tries a message again at the next tick, from the first pause on; false when it is sent or gone.</summary>
    public Task<bool> RetryAsync(long id, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await FindAsync(unit, id, cancellationToken) is not { } message) return false;
        (message.GivenUpUtc, message.Attempts, message.DueUtc) = (null, 0, UtcDateTimeConverter.ToStored(time.GetUtcNow().UtcDateTime));
        unit.Get<AuditTrail>().Record("Outbox", "Retried", T["让一条没发出的{0}再试一次", Title(message.Kind)], message.MessageId);
        return true;
    }, cancellationToken);

    /// <summary>Takes a message away for good; false when it is sent or gone.</summary>
    public Task<bool> DropAsync(long id, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await FindAsync(unit, id, cancellationToken) is not { } message) return false;
        unit.Db.Remove(message);
        unit.Get<AuditTrail>().Record("Outbox", "Dropped", T["不再发一条没发出的{0}", Title(message.Kind)], message.MessageId);
        return true;
    }, cancellationToken);

    private static Task<OutboxMessage?> FindAsync(UnitScope unit, long id, CancellationToken cancellationToken) =>
        unit.Db.Set<OutboxMessage>().FirstOrDefaultAsync(row => row.Id == id && row.SentUtc == null && row.LastError != null, cancellationToken);

    private string Title(string kind) => handlers.FirstOrDefault(handler => handler.Kind == kind)?.Title ?? kind;
}
