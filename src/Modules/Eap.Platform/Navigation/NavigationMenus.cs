using Eap.Platform.Security;

namespace Eap.Platform.Navigation;

/// <summary>Menus made by code, cut to what the current person may use.</summary>
public sealed class NavigationMenus(IEnumerable<INavigationProvider> providers, IAccess access, IOrganizationScopes organizations)
{
    /// <summary>The groups of a menu, each with at least one entry, in order.</summary>
    public async Task<IReadOnlyList<IGrouping<string, NavigationItem>>> BuildAsync(string menu, CancellationToken cancellationToken = default)
    {
        var builder = new NavigationBuilder();
        foreach (var provider in providers) provider.Build(menu, builder);
        var visible = new List<NavigationItem>();
        foreach (var item in builder.Items)
            if (await AllowsAsync(item, cancellationToken)) visible.Add(item);
        return [.. visible.OrderBy(item => item.Position).GroupBy(item => item.Group)];
    }

    private ValueTask<bool> AllowsAsync(NavigationItem item, CancellationToken cancellationToken) => item switch
    {
        { Permission: null } => ValueTask.FromResult(true),
        { Everywhere: true } => organizations.AllowsEverywhereAsync(item.Permission, cancellationToken),
        _ => access.AllowsAsync(item.Permission, cancellationToken: cancellationToken),
    };
}
