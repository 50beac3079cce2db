namespace Eap.Platform.Outbox;

/// <summary>Sends messages of one kind. Runs outside any transaction; throws when it did not work.</summary>
public interface IOutboxHandler
{
    /// <summary>The kind it sends.</summary>
    string Kind { get; }

    /// <summary>The kind in words, for people.</summary>
    string Title => Kind;

    /// <summary>After so many failures trying ends and a person decides; 0: it never ends.</summary>
    int GiveUpAfter => 0;

    /// <summary>Hands the message over; may be called again for the same <see cref="OutboxMessage.MessageId"/>.</summary>
    Task SendAsync(OutboxMessage message, CancellationToken cancellationToken);
}
