namespace Eap.Portal.Frame;

/// <summary>Settings section: who stands behind the site. What is empty is not shown.</summary>
public sealed class FooterSettings
{
    /// <summary>主办</summary>
    public List<string> Hosts { get; set; } = [];

    /// <summary>协办</summary>
    public List<string> CoHosts { get; set; } = [];

    /// <summary>承办</summary>
    public List<string> Undertakers { get; set; } = [];

    /// <summary>ICP number as given: 鲁ICP备00000000号.</summary>
    public string? IcpNumber { get; set; }

    /// <summary>Public security number as given: 鲁公网安备 00000000000000号.</summary>
    public string? PublicSecurityNumber { get; set; }

    /// <summary>网站标识码, ten characters.</summary>
    public string? SiteCode { get; set; }
}
