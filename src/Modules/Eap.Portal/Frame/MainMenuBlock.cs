using Eap.Contents.Parts.Menus;
using Eap.Platform.Zones;

namespace Eap.Portal.Frame;

internal sealed class MainMenuBlock(MenuDirectory menus) : IZoneBlock
{
    public string Zone => ZoneNames.MainMenu;

    public int Position => 10;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken) =>
        await menus.GetAsync("main-menu", cancellationToken) is { Count: > 0 } entries ? new ZoneContent("MainMenu", new MainMenuModel(entries)) : null;
}

/// <summary>The main menu.</summary>
public sealed record MainMenuModel(IReadOnlyList<MenuEntry> Entries)
{
    /// <summary>For aria-current: page on the entry's own page, true on pages below it; null elsewhere.</summary>
    public static string? Current(MenuEntry entry, string? path)
    {
        var here = (path ?? "/").TrimEnd('/');
        var there = entry.Url.Split('?', '#')[0].TrimEnd('/');
        if (string.Equals(here, there, StringComparison.OrdinalIgnoreCase)) return "page";
        return there.Length > 0 && here.StartsWith(there + "/", StringComparison.OrdinalIgnoreCase) ? "true" : null;
    }
}
