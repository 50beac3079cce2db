using Eap.Platform.Navigation;
using Eap.Platform.Zones;

namespace Eap.Platform.Admin;

/// <summary>On the dashboard: where the account may go, by group. On a phone the menu at the side is folded away.</summary>
internal sealed class LinksBlock(NavigationMenus menus) : IZoneBlock
{
    public string Zone => ZoneNames.DashboardWork;

    public int Position => 90;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken)
    {
        // Entries without a heading lead here.
        var groups = (await menus.BuildAsync(AdminNavigationProvider.MenuName, cancellationToken)).Where(group => group.Key.Length > 0).ToList();
        return groups.Count == 0 ? null : new ZoneContent("Dashboard.Links", groups);
    }
}
