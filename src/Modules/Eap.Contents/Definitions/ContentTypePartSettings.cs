namespace Eap.Contents.Definitions;

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
