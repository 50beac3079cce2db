namespace Eap.Contents.Admin.Types;

/// <summary>What was typed for a new type.</summary>
public sealed class NewTypeForm
{
    /// <summary>A form to hand in, or content to publish.</summary>
    public bool? IsForm { get; set; }

    /// <summary>Name for people.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Name for programs; empty: from the pinyin.</summary>
    public string? Name { get; set; }

    /// <summary>What it is for.</summary>
    public string? Description { get; set; }
}
