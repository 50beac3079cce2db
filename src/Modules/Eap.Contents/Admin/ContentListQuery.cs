namespace Eap.Contents.Admin;

/// <summary>The filter of the content list as typed.</summary>
public sealed class ContentListQuery
{
    /// <summary>Name of a type.</summary>
    public string? Type { get; set; }

    /// <summary>A <see cref="ContentState"/> by name.</summary>
    public string? State { get; set; }

    /// <summary>Who made the newest version.</summary>
    public string? Author { get; set; }

    /// <summary>An organisation; those below it count too.</summary>
    public string? Org { get; set; }

    /// <summary>Part of the title.</summary>
    public string? Q { get; set; }

    /// <summary>Where the page begins: the place of the last row of the page before.</summary>
    public string? After { get; set; }

    /// <summary>For links that keep the filter.</summary>
    public Dictionary<string, string> ToRoute()
    {
        var route = new Dictionary<string, string>();
        foreach (var (name, value) in new[] { ("type", Type), ("state", State), ("author", Author), ("org", Org), ("q", Q) })
            if (!string.IsNullOrEmpty(value)) route[name] = value;
        return route;
    }
}
