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
