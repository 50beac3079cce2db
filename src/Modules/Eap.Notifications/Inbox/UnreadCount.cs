namespace Eap.Notifications.Inbox;

/// <summary>How many messages one has not read.</summary>
public sealed record UnreadCount(int Value);
