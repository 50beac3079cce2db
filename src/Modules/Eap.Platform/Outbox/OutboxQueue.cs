using System.Text.Json;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Eap.Platform.Outbox;

/// <summary>The outbox: messages are written with the unit of work and sent at a later tick; a killed process sends them after its restart.</summary>
public sealed class OutboxQueue(UnitOfWork work, SiteDbContext db, IEnumerable<IOutboxHandler> handlers, TimeProvider time, IdGenerator ids, ILogger<OutboxQueue> logger) : ITick
{
    private const int Batch = 20;
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    /// <summary>Writes a message with the unit of work.</summary>
    public void Put(UnitScope unit, string kind, object payload)
    {
        unit.EnsureActive();
        var now = UtcDateTimeConverter.ToStored(time.GetUtcNow().UtcDateTime);
        unit.Db.Add(new OutboxMessage
        {
            MessageId = ids.Next(), Kind = kind, Payload = JsonSerializer.Serialize(payload, payload.GetType(), JOptions.Default), DueUtc = now, CreatedUtc = now,
        });
    }

    /// <inheritdoc />
    public async Task TickAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var due = await db.Set<OutboxMessage>().Where(row => row.SentUtc == null && row.DueUtc <= now).OrderBy(row => row.DueUtc).Take(Batch).ToListAsync(cancellationToken);
        foreach (var message in due)
            if (await ClaimAsync(message, now, cancellationToken)) await SendAsync(message, cancellationToken);
    }

    private async Task<bool> ClaimAsync(OutboxMessage message, DateTime now, CancellationToken cancellationToken) =>
        await work.RunAsync(unit => unit.Db.Set<OutboxMessage>()
            .Where(row => row.Id == message.Id && row.SentUtc == null && row.DueUtc <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DueUtc, now + Claim).SetProperty(row => row.Attempts, row => row.Attempts + 1), cancellationToken), cancellationToken) == 1;

    private async Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        string? error = null;
        try
        {
            var handler = handlers.FirstOrDefault(found => found.Kind == message.Kind)
                ?? throw new InvalidOperationException($"Nothing here sends messages of kind {message.Kind}.");
            await handler.SendAsync(message, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(exception, "Outbox message {Id} was not sent", message.Id);
            error = exception.Message.Length > 1000 ? exception.Message[..1000] : exception.Message;
        }

        var now = time.GetUtcNow().UtcDateTime;
        await work.RunAsync(unit => unit.Db.Set<OutboxMessage>().Where(row => row.Id == message.Id).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.LastError, error)
            .SetProperty(row => row.SentUtc, row => error == null ? now : row.SentUtc)
            .SetProperty(row => row.DueUtc, row => error == null ? row.DueUtc : now + BackOff.After(message.Attempts + 1)), cancellationToken), cancellationToken);
    }
}
