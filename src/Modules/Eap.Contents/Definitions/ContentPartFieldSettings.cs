namespace Eap.Contents.Definitions;

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
