namespace Eap.Platform.Navigation;

/// <summary>Collects the entries of a menu.</summary>
public sealed class NavigationBuilder
{
    internal List<NavigationItem> Items { get; } = [];

    /// <summary>Adds an entry.</summary>
    /// <param name="group">Heading it stands under, in Chinese.</param>
    /// <param name="text">The entry, in Chinese.</param>
    /// <param name="url">Where it leads.</param>
    /// <param name="position">Entries and groups are sorted by it.</param>
    /// <param name="permission">Shown only to those who hold it; null: to all.</param>
    /// <param name="everywhere">The permission must be held at the top of the tree: the page concerns the whole site.</param>
    /// <param name="also">Addresses of pages that belong to the entry and do not lie under its own.</param>
    public NavigationBuilder Add(string group, string text, string url, int position, string? permission = null, bool everywhere = false, IReadOnlyList<string>? also = null)
    {
        Items.Add(new NavigationItem(group, text, url, position, permission, everywhere) { Also = also ?? [] });
        return this;
    }
}
