using Eap.Contents.Editing;

namespace Eap.Contents.Fields;

/// <summary>Settings of a taxonomy field.</summary>
public sealed class TaxonomyFieldSettings : FieldSettings
{
    /// <summary>The taxonomy by id; empty when it is named by alias.</summary>
    public string? TaxonomyContentItemId { get; set; }

    /// <summary>The taxonomy by alias (ours): types declared in code cannot know ids.</summary>
    public string? TaxonomyAlias { get; set; }

    /// <summary>At most one term.</summary>
    public bool Unique { get; set; }
}
