namespace Eap.Platform.Web;

/// <summary>Configuration section <c>Network</c>.</summary>
public sealed class NetworkOptions
{
    /// <summary>Addresses or CIDR ranges of reverse proxies whose X-Forwarded-* headers are believed; default none.</summary>
    public string[] TrustedProxies { get; set; } = [];
}
