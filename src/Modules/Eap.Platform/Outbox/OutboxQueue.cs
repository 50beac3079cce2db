using System.Text.Json;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Scheduling;
using Eap.Platform.Secrets;
using Eap.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Eap.Platform.Outbox;

/// <summary>The outbox: messages are written with the unit of work and sent at a later tick; a killed process sends them after its restart.</summary>
public sealed class OutboxQueue(
    UnitOfWork work, SiteDbContext db, IEnumerable<IOutboxHandler> handlers, SecretBox box, TimeProvider time, IdGenerator ids, ILogger<OutboxQueue> logger) : ITick
{
    private const int Batch = 20;

    // A peer that is down must not keep the other kinds waiting: each try may last as long as its time limit.
    private const int FailuresATick = 3;
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    /// <summary>Writes a message with the unit of work; what it says lies sealed until it is sent, and goes then.</summary>
    /// <param name="unit">The unit of work.</param>
    /// <param name="kind">Which handler sends it.</param>
    /// <param name="payload">What to send.</param>
    /// <param name="about">See <see cref="OutboxMessage.About"/>.</param>
    public void Put(UnitScope unit, string kind, object payload, string? about = null)
    {
        unit.EnsureActive();
        var (now, id) = (UtcDateTimeConverter.ToStored(time.GetUtcNow().UtcDateTime), ids.Next());
        var json = JsonSerializer.Serialize(payload, payload.GetType(), JOptions.Default);
        unit.Db.Add(new OutboxMessage { MessageId = id, Kind = kind, Payload = box.Seal(json, Purpose(id)), DueUtc = now, CreatedUtc = now, About = about });
    }

    /// <inheritdoc />
    public async Task TickAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var kind in await Due(now).Select(row => row.Kind).Distinct().ToListAsync(cancellationToken)) await SendDueAsync(kind, now, cancellationToken);
    }

    private async Task SendDueAsync(string kind, DateTime now, CancellationToken cancellationToken)
    {
        var (due, failures) = (await Due(now).Where(row => row.Kind == kind).OrderBy(row => row.DueUtc).Take(Batch).ToListAsync(cancellationToken), 0);
        foreach (var message in due)
        {
            if (!await ClaimAsync(message, now, cancellationToken)) continue;
            failures = await SendAsync(message, cancellationToken) ? 0 : failures + 1;
            if (failures == FailuresATick) return;
        }
    }

    private IQueryable<OutboxMessage> Due(DateTime now) => db.Set<OutboxMessage>().AsNoTracking().Where(row => row.SentUtc == null && row.GivenUpUtc == null && row.DueUtc <= now);

    private async Task<bool> ClaimAsync(OutboxMessage message, DateTime now, CancellationToken cancellationToken) =>
        await work.RunAsync(unit => unit.Db.Set<OutboxMessage>()
            .Where(row => row.Id == message.Id && row.SentUtc == null && row.GivenUpUtc == null && row.DueUtc <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DueUtc, now + Claim).SetProperty(row => row.Attempts, row => row.Attempts + 1), cancellationToken), cancellationToken) == 1;

    private async Task<bool> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var handler = handlers.FirstOrDefault(found => found.Kind == message.Kind);
        try
        {
            if (handler is null) throw new InvalidOperationException($"Nothing here sends messages of kind {message.Kind}.");
            await handler.SendAsync(Opened(message), cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(exception, "Outbox message {Id} was not sent", message.Id);
            await MarkFailedAsync(message, BoundedText.Cut(exception.Message, 1000), handler?.GiveUpAfter ?? 0, cancellationToken);
            return false;
        }

        await MarkSentAsync(message, cancellationToken);
        return true;
    }

    private OutboxMessage Opened(OutboxMessage message) => new()
    {
        Id = message.Id, MessageId = message.MessageId, Kind = message.Kind, DueUtc = message.DueUtc, Attempts = message.Attempts + 1, LastError = message.LastError, CreatedUtc = message.CreatedUtc,
        // Before messages were sealed they lay there as JSON.
        Payload = SecretBox.IsSealed(message.Payload) ? box.Open(message.Payload, Purpose(message.MessageId)) : message.Payload,
    };

    private Task MarkSentAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return work.RunAsync(unit => unit.Db.Set<OutboxMessage>().Where(row => row.Id == message.Id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.LastError, (string?)null).SetProperty(row => row.SentUtc, now).SetProperty(row => row.Payload, ""), cancellationToken), cancellationToken);
    }

    private Task MarkFailedAsync(OutboxMessage message, string error, int giveUpAfter, CancellationToken cancellationToken)
    {
        var (now, attempts) = (time.GetUtcNow().UtcDateTime, message.Attempts + 1);
        DateTime? givenUp = giveUpAfter > 0 && attempts >= giveUpAfter ? now : null;
        return work.RunAsync(unit => unit.Db.Set<OutboxMessage>().Where(row => row.Id == message.Id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.LastError, error).SetProperty(row => row.GivenUpUtc, givenUp).SetProperty(row => row.DueUtc, now + BackOff.After(attempts)), cancellationToken), cancellationToken);
    }

    private static string Purpose(string messageId) => $"Outbox:{messageId}";
}
