namespace Eap.Notifications.Channel;

/// <summary>A message of the channel, as it lies in the outbox. Neutral wording: it may show on a locked screen.</summary>
public sealed record ChannelMessage
{
    /// <summary>The kind of outbox message it is.</summary>
    public const string Kind = "HttpChannel";

    /// <summary>The recipient, as the channel's server knows them.</summary>
    public required string To { get; init; }

    /// <summary>One line.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence.</summary>
    public required string Text { get; init; }

    /// <summary>The page to open, absolute; empty when the site does not know its own address.</summary>
    public string Link { get; init; } = "";
}
