using Eap.Contents.Model;

namespace Eap.Contents.Parts.Taxonomies;

/// <summary>What is ours alone on a term: what it was called in addresses, and which terms it took the place of.</summary>
public sealed class EapTerm : ContentElement
{
    /// <summary>Slugs it had, or terms merged into it had; addresses with them lead here.</summary>
    public List<string> FormerSlugs { get; set; } = [];

    /// <summary>Ids of terms merged into it; an old version or file that names them means this one.</summary>
    public List<string> MergedIds { get; set; } = [];
}
