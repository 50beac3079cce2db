using Eap.Notifications.Channel;

namespace Eap.Notifications.Inbox;

/// <summary>How a person is told beside the inbox, and what that takes.</summary>
public sealed record InboxChoices
{
    /// <summary>Mail was asked for.</summary>
    public bool ByMail { get; init; }

    /// <summary>Where mail would go; null: the account has no address.</summary>
    public string? Email { get; init; }

    /// <summary>A message on the phone was asked for.</summary>
    public bool ByPhone { get; init; }

    /// <summary>What the channel is called; null: the site has none.</summary>
    public string? Channel { get; init; }

    /// <summary>Which field of the account the channel goes by.</summary>
    public ChannelRecipient Recipient { get; init; }

    /// <summary>How the channel's server knows this account; null: that field is empty.</summary>
    public string? ChannelAddress { get; init; }
}
