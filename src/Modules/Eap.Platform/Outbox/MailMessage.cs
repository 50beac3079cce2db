namespace Eap.Platform.Outbox;

/// <summary>A mail to send, as it lies in the outbox.</summary>
public sealed record MailMessage
{
    /// <summary>The kind of outbox message it is.</summary>
    public const string Kind = "Mail";

    /// <summary>One address.</summary>
    public required string To { get; init; }

    /// <summary>Neutral wording: it may show on a locked screen.</summary>
    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Body { get; init; }
}
