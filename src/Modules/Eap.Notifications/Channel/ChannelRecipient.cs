namespace Eap.Notifications.Channel;

/// <summary>Which field of the account the channel's server knows a person by.</summary>
public enum ChannelRecipient
{
    /// <summary>The mobile number a person enters under 我的消息.</summary>
    Phone,

    /// <summary>The name a person signs in with.</summary>
    UserName,

    /// <summary>The mail address.</summary>
    Email,
}
