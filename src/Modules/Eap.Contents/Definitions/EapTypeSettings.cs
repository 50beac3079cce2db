using Eap.Contents.Model;

namespace Eap.Contents.Definitions;

/// <summary>What is ours alone on a type.</summary>
public sealed class EapTypeSettings
{
    /// <summary>Who may read its items.</summary>
    public Visibility Visibility { get; set; } = Visibility.Private;

    /// <summary>Its items stand on every public page (menus, taxonomies, telephone lines): a change drops all kept pages.</summary>
    public bool OnEveryPage { get; set; }
}
