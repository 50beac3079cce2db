using Eap.Platform.Security;
using Eap.Platform.Zones;

namespace Eap.Contents.Admin.Menus;

/// <summary>On the dashboard: menus with links readers cannot open.</summary>
internal sealed class MenuReminder(MenuPages pages, IOrganizationScopes organizations) : IZoneBlock
{
    public string Zone => ZoneNames.Dashboard;

    public int Position => 35;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken)
    {
        if (!await organizations.AllowsEverywhereAsync(nameof(Permissions.ManageMenu), cancellationToken)) return null;
        var broken = (await pages.ListAsync(cancellationToken)).Where(menu => menu.Problems > 0).ToList();
        return broken.Count == 0 ? null : new ZoneContent("Dashboard.Menus", broken);
    }
}
