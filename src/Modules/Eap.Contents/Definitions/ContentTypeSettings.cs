namespace Eap.Contents.Definitions;

/// <summary>Orchard Core's settings of a type.</summary>
public sealed class ContentTypeSettings
{
    /// <summary>Editors may make new ones in the content list.</summary>
    public bool Creatable { get; set; }

    /// <summary>Shown in the content list.</summary>
    public bool Listable { get; set; }

    /// <summary>May be saved without publishing.</summary>
    public bool Draftable { get; set; }

    /// <summary>Keeps its history.</summary>
    public bool Versionable { get; set; }

    /// <summary>Has permissions of its own.</summary>
    public bool Securable { get; set; }

    /// <summary>Widget, MenuItem...; empty for normal content.</summary>
    public string? Stereotype { get; set; }

    /// <summary>What it is for.</summary>
    public string? Description { get; set; }
}
