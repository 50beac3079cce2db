using Eap.Contents.Model;

namespace Eap.Contents.Routing;

/// <summary>The item's address.</summary>
public sealed class AutoroutePart : ContentPart
{
    /// <summary>Path without a leading slash: <c>articles/shui-mian</c>.</summary>
    public string? Path { get; set; }

    /// <summary>Unused here, kept.</summary>
    public bool SetHomepage { get; set; }

    /// <summary>Unused here, kept.</summary>
    public bool Disabled { get; set; }
}

/// <summary>Settings of the address.</summary>
public sealed class AutoroutePartSettings
{
    /// <summary>What comes before the slug; everything up to the first brace counts: <c>articles/{slug}</c>.</summary>
    public string? Pattern { get; set; }

    /// <summary>Editors may type it.</summary>
    public bool AllowCustomPath { get; set; } = true;
}
