namespace Eap.Awards.Publicity;

/// <summary>What the desk typed about a list, as the browser sent it.</summary>
public sealed class RoundForm
{
    /// <summary>The round that was shown; empty where none stood.</summary>
    public string? Round { get; set; }

    /// <summary>What is announced and why.</summary>
    public string? Reason { get; set; }

    /// <summary>Where to object besides the site.</summary>
    public string? Contact { get; set; }

    /// <summary>Names by nomination.</summary>
    public Dictionary<string, string?> Names { get; set; } = [];

    /// <summary>Units by nomination.</summary>
    public Dictionary<string, string?> Units { get; set; } = [];

    /// <summary>Reasons by nomination.</summary>
    public Dictionary<string, string?> Reasons { get; set; } = [];

    /// <summary><c>typing</c>: a typing error is corrected; empty: not chosen; else the list changes.</summary>
    public string? Kind { get; set; }

    /// <summary><c>yes</c>: asked once more, the person wants the days to begin again.</summary>
    public string? Sure { get; set; }

    /// <summary>Why the list changes.</summary>
    public string? Why { get; set; }
}
