using Eap.Contents.Parts.Menus;
using Eap.Platform.Settings;
using Eap.Platform.Zones;

namespace Eap.Portal.Frame;

internal sealed class FooterBlock(MenuDirectory menus, SiteSettings settings) : IZoneBlock
{
    public string Zone => ZoneNames.Footer;

    public int Position => 10;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken) => new("Footer", new FooterModel(
        await menus.GetAsync("footer-menu", cancellationToken), await settings.GetAsync<FooterSettings>(cancellationToken)));
}

/// <summary>The footer: links editors chose, and who stands behind the site.</summary>
public sealed record FooterModel(IReadOnlyList<MenuEntry> Links, FooterSettings Facts)
{
    /// <summary>The public security office looks a number up by its digits.</summary>
    public string PublicSecurityCode => new([.. (Facts.PublicSecurityNumber ?? "").Where(char.IsAsciiDigit)]);
}
