namespace Eap.Notifications.Channel;

/// <summary>
/// The one HTTP channel beside mail, described as data: an SMS gateway, 企业微信, 钉钉. Address, headers and body carry the placeholders of
/// <see cref="ChannelText"/>. The two secrets are sealed; nobody sees them again, and they stay out of exports and the audit trail.
/// </summary>
public sealed class ChannelSettings
{
    /// <summary>Messages go out. Default no.</summary>
    public bool IsOn { get; set; }

    /// <summary>What people call it: 短信, 企业微信. At most 20 characters.</summary>
    public string Label { get; set; } = "手机消息";

    /// <summary>Which field of the account is the recipient.</summary>
    public ChannelRecipient Recipient { get; set; }

    /// <summary>POST (default), PUT or GET.</summary>
    public string Method { get; set; } = "POST";

    /// <summary>Where to: https; the host stands fixed.</summary>
    public string Address { get; set; } = "";

    /// <summary>Headers, each <c>Name: value</c>.</summary>
    public List<string> Headers { get; set; } = [];

    /// <summary>How the body is written, and placeholders in it escaped.</summary>
    public string ContentType { get; set; } = Json;

    /// <summary>The body; empty for none.</summary>
    public string Body { get; set; } = "";

    /// <summary>Member of the answer (JSON; dots lead inward) that says whether it worked; empty: the status alone does.</summary>
    public string SuccessField { get; set; } = "";

    /// <summary>What that member must hold.</summary>
    public string SuccessValue { get; set; } = "";

    /// <summary>Fetched (GET) before the first message, for a token that lasts a while; empty: none is needed.</summary>
    public string TokenAddress { get; set; } = "";

    /// <summary>Member of that answer that holds the token.</summary>
    public string TokenField { get; set; } = "access_token";

    /// <summary>The sealed value of <c>{key}</c>; null for none.</summary>
    public string? SealedKey { get; set; }

    /// <summary>The sealed value of <c>{secret}</c>; null for none.</summary>
    public string? SealedSecret { get; set; }

    internal const string Json = "application/json";
    internal const string Form = "application/x-www-form-urlencoded";
    internal const string Plain = "text/plain";
}
