using System.Collections.Concurrent;
using System.Text.Json;
using Eap.Platform.Data;
using Eap.Platform.Outbox;

namespace Eap.Testing;

/// <summary>Stands where mail would leave the site: everything the outbox hands over is kept here.</summary>
public sealed class CaughtMail : IOutboxHandler
{
    private readonly ConcurrentQueue<(string MessageId, MailMessage Mail)> _sent = new();

    /// <inheritdoc />
    public string Kind => MailMessage.Kind;

    /// <summary>Mail that was handed over, in order.</summary>
    public IReadOnlyList<MailMessage> Sent => [.. _sent.Select(entry => entry.Mail)];

    /// <summary>Their stable ids, in the same order.</summary>
    public IReadOnlyList<string> MessageIds => [.. _sent.Select(entry => entry.MessageId)];

    /// <summary>While set, every hand-over fails with it: the mail server is down.</summary>
    public Exception? Failure { get; set; }

    /// <inheritdoc />
    public Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (Failure is not null) throw Failure;
        _sent.Enqueue((message.MessageId, JsonSerializer.Deserialize<MailMessage>(message.Payload, JOptions.Default)!));
        return Task.CompletedTask;
    }
}
