using Eap.Contents.Model;

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

/// <summary>What is ours alone on a type.</summary>
public sealed class EapTypeSettings
{
    /// <summary>Who may read its items.</summary>
    public Visibility Visibility { get; set; } = Visibility.Private;
}

/// <summary>Orchard Core's settings of an attached part.</summary>
public sealed class ContentTypePartSettings
{
    /// <summary>Heading.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Explanation.</summary>
    public string? Description { get; set; }

    /// <summary>Order; may be dotted.</summary>
    public string? Position { get; set; }

    /// <summary>Variant of the editor template.</summary>
    public string? Editor { get; set; }
}

/// <summary>Orchard Core's settings shared by all fields.</summary>
public sealed class ContentPartFieldSettings
{
    /// <summary>Label.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Explanation.</summary>
    public string? Description { get; set; }

    /// <summary>Variant of the editor template.</summary>
    public string? Editor { get; set; }

    /// <summary>Order; may be dotted.</summary>
    public string? Position { get; set; }
}

/// <summary>On a field: its value is encrypted, masked, its reading logged.</summary>
public sealed class ProtectedFieldSettings
{
    /// <summary>True for a protected field.</summary>
    public bool IsProtected { get; set; }
}
