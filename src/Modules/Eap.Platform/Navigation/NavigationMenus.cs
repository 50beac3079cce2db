using Eap.Platform.Security;

namespace Eap.Platform.Navigation;

/// <summary>Menus made by code, cut to what the current person may use.</summary>
public sealed class NavigationMenus(IEnumerable<INavigationProvider> providers, IAccess access)
{
    /// <summary>The groups of a menu, each with at least one entry, in order.</summary>
    public async Task<IReadOnlyList<IGrouping<string, NavigationItem>>> BuildAsync(string menu, CancellationToken cancellationToken = default)
    {
        var builder = new NavigationBuilder();
        foreach (var provider in providers) provider.Build(menu, builder);
        var visible = new List<NavigationItem>();
        foreach (var item in builder.Items)
            if (item.Permission is null || await access.AllowsAsync(item.Permission, cancellationToken: cancellationToken)) visible.Add(item);
        return [.. visible.OrderBy(item => item.Position).GroupBy(item => item.Group)];
    }
}
