namespace Eap.Platform.Navigation;

/// <summary>One entry of a menu.</summary>
public sealed record NavigationItem(string Group, string Text, string Url, int Position, string? Permission, bool Everywhere = false)
{
    /// <summary>Addresses of pages that belong to the entry and do not lie under its own.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>The entry somebody is at who sees this address: the one with the longest address it lies under. /admin/media/upload lies under /admin/media, not under /admin. Null when there is none.</summary>
    public static NavigationItem? At(IEnumerable<NavigationItem> items, string path) => items
        .Select(item => (item, Length: item.Also.Prepend(item.Url).Where(url => LiesUnder(path, url)).Select(url => url.Length).DefaultIfEmpty(0).Max()))
        .Where(found => found.Length > 0).OrderByDescending(found => found.Length).Select(found => found.item).FirstOrDefault();

    private static bool LiesUnder(string path, string url) => path.Equals(url, StringComparison.OrdinalIgnoreCase) || (url != "/admin" && path.StartsWith(url + "/", StringComparison.OrdinalIgnoreCase));
}
