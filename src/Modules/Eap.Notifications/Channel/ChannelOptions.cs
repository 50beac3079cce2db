namespace Eap.Notifications.Channel;

/// <summary>Configuration section <c>Notifications</c>: the operator's, not the administrator's.</summary>
public sealed class ChannelOptions
{
    /// <summary>The channel may call servers in private networks (10., 192.168. …), such as a gateway in the government's own network. Default no.</summary>
    public bool AllowPrivateNetwork { get; set; }
}
