using Eap.Contents.Model;

namespace Eap.Contents.Fields;

/// <summary>Terms of a taxonomy.</summary>
public sealed class TaxonomyField : ContentField
{
    /// <summary>The taxonomy.</summary>
    public string? TaxonomyContentItemId { get; set; }

    /// <summary>The terms chosen.</summary>
    public List<string> TermContentItemIds { get; set; } = [];
}
