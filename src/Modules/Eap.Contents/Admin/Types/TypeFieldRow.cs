namespace Eap.Contents.Admin.Types;

/// <summary>A field on the page of its type.</summary>
public sealed record TypeFieldRow
{
    /// <summary>Name within its part.</summary>
    public required string Name { get; init; }

    /// <summary>Label.</summary>
    public required string Label { get; init; }

    /// <summary>Its kind, for people.</summary>
    public required string Kind { get; init; }

    /// <summary>Must be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Encrypted.</summary>
    public bool IsProtected { get; init; }

    /// <summary>When it is asked; null: always.</summary>
    public string? Condition { get; init; }

    /// <summary>Brought by a module, or of a kind that is not edited here.</summary>
    public bool IsLocked { get; init; }
}
