using Eap.Contents.Model;

namespace Eap.Contents.Parts.Taxonomies;

/// <summary>Marks a term.</summary>
public sealed class TermPart : ContentPart
{
    /// <summary>The taxonomy it belongs to.</summary>
    public string? TaxonomyContentItemId { get; set; }
}
