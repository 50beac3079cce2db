using Eap.Contents.Model;

namespace Eap.Contents.Parts.Lists;

/// <summary>The item lies in a list.</summary>
public sealed class ContainedPart : ContentPart
{
    /// <summary>The list.</summary>
    public string? ListContentItemId { get; set; }

    /// <summary>The list's type.</summary>
    public string? ListContentType { get; set; }

    /// <summary>Place in an ordered list.</summary>
    public int Order { get; set; }
}
