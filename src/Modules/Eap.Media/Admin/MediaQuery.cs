using Eap.Media.Library;

namespace Eap.Media.Admin;

/// <summary>The filter of the library as typed.</summary>
public sealed class MediaQuery
{
    /// <summary>Words in name or description.</summary>
    public string? Q { get; set; }

    /// <summary>Only this kind.</summary>
    public MediaKind? Kind { get; set; }

    /// <summary>For links that keep the filter.</summary>
    public Dictionary<string, string> ToRoute()
    {
        var route = new Dictionary<string, string>();
        if (!string.IsNullOrEmpty(Q)) route["q"] = Q;
        if (Kind is { } kind) route["kind"] = kind.ToString();
        return route;
    }
}
