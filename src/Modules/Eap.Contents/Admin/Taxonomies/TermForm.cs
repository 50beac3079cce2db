using Eap.Platform.Text;

namespace Eap.Contents.Admin.Taxonomies;

/// <summary>A term as typed.</summary>
public sealed class TermForm
{
    /// <summary>The taxonomy's version the page was made from.</summary>
    public string? Version { get; set; }

    /// <summary>Its name.</summary>
    public string? Title { get; set; }

    /// <summary>Its name in addresses; empty: from the name.</summary>
    public string? Slug { get; set; }

    /// <summary>The term above; empty for the top.</summary>
    public string? Parent { get; set; }

    /// <summary>The name, cleaned.</summary>
    public string CleanTitle => PlainInput.Clean(Title).Value;

    /// <summary>The slug, cleaned.</summary>
    public string CleanSlug => FullWidth.Fold(PlainInput.Clean(Slug).Value).ToLowerInvariant();

    /// <summary>The term above; null for the top.</summary>
    public string? ParentId => string.IsNullOrEmpty(Parent) ? null : Parent;
}
