namespace EapSite.Browser.Tests.Support;

/// <summary>What kind of browser a person sits at.</summary>
public sealed record VisitorOptions
{
    /// <summary>A telephone.</summary>
    public static VisitorOptions Phone { get; } = new() { Width = 375, Height = 740 };

    /// <summary>A telephone whose browser runs no scripts.</summary>
    public static VisitorOptions PlainPhone { get; } = Phone with { Scripts = false };

    /// <summary>Width of the window in CSS pixels.</summary>
    public int Width { get; init; } = 1280;

    /// <summary>Height of the window.</summary>
    public int Height { get; init; } = 900;

    /// <summary>False: scripts do not run, as in a browser that has them switched off.</summary>
    public bool Scripts { get; init; } = true;

    /// <summary>The display cookie, such as <c>large.night</c>; null: as the site comes.</summary>
    public string? Display { get; init; }
}
