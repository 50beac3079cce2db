namespace Eap.Contents.Routing;

/// <summary>Settings of the address.</summary>
public sealed class AutoroutePartSettings
{
    /// <summary>What comes before the slug; everything up to the first brace counts: <c>articles/{slug}</c>.</summary>
    public string? Pattern { get; set; }

    /// <summary>Editors may type it.</summary>
    public bool AllowCustomPath { get; set; } = true;
}
