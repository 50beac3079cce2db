namespace Eap.Notifications.Channel;

/// <summary>The channel did not take a message; the text, in Chinese, says why and holds neither secrets nor the recipient.</summary>
public sealed class ChannelException(string message) : Exception(message);
