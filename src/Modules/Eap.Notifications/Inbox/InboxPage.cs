using Eap.Notifications.Messages;

namespace Eap.Notifications.Inbox;

/// <summary>A stretch of one's messages.</summary>
public sealed record InboxPage
{
    /// <summary>The messages, newest first.</summary>
    public required IReadOnlyList<Notification> Messages { get; init; }

    /// <summary>How many are unread in all.</summary>
    public required int Unread { get; init; }

    /// <summary>Where older ones begin; null when there are none.</summary>
    public long? OlderBefore { get; init; }

    /// <summary>It begins at the newest.</summary>
    public bool IsNewest { get; init; }

    /// <summary>How one is told beside the inbox.</summary>
    public required InboxChoices Choices { get; init; }
}
