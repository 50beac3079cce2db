namespace Eap.Platform.Admin;

/// <summary>The filter of the audit page as typed.</summary>
public sealed class AuditQuery
{
    /// <summary>First day.</summary>
    public string? From { get; set; }

    /// <summary>Last day.</summary>
    public string? To { get; set; }

    /// <summary>Category.</summary>
    public string? Category { get; set; }

    /// <summary>Who did it.</summary>
    public string? User { get; set; }

    /// <summary>What it happened to.</summary>
    public string? Subject { get; set; }

    /// <summary>For links that keep the filter.</summary>
    public Dictionary<string, string> ToRoute()
    {
        var route = new Dictionary<string, string>();
        foreach (var (name, value) in new[] { ("from", From), ("to", To), ("category", Category), ("user", User), ("subject", Subject) })
            if (!string.IsNullOrEmpty(value)) route[name] = value;
        return route;
    }
}
