namespace Eap.Platform.Setup;

/// <summary>Configuration section <c>Site</c>.</summary>
public sealed class SiteOptions
{
    /// <summary>The recipe of a new site; default rizhao-2018.</summary>
    public string Recipe { get; set; } = "rizhao-2018";

    /// <summary>Adds the invented demo content and sign-ins to a new site. Honoured in Development only; default true there.</summary>
    public bool Demo { get; set; } = true;

    /// <summary>When set, the first administrator gets this password instead of a one-time link.</summary>
    public string? AdminPassword { get; set; }
}
