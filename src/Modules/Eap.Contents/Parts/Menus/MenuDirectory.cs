using System.Text.Json.Nodes;
using Eap.Contents.Access;
using Eap.Contents.Markdown;
using Eap.Contents.Parts.Aliases;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Contents.Parts.Menus;

/// <summary>An entry of a menu editors made.</summary>
public sealed record MenuEntry(string Text, string Url, IReadOnlyList<MenuEntry> Children);

/// <summary>The menus editors made, by alias.</summary>
public sealed class MenuDirectory(SharedReads shared)
{
    /// <summary>The published menu with this alias; empty when there is none.</summary>
    public Task<IReadOnlyList<MenuEntry>> GetAsync(string alias, CancellationToken cancellationToken) =>
        shared.GetAsync($"{nameof(MenuDirectory)}:{alias}", services => ReadAsync(services, alias)).WaitAsync(cancellationToken);

    private static async Task<IReadOnlyList<MenuEntry>> ReadAsync(IServiceProvider services, string alias)
    {
        var item = await (
            from index in services.GetRequiredService<SiteDbContext>().Set<AliasPartIndex>()
            join menu in services.GetRequiredService<ContentAccess>().Published("Menu") on index.ContentItemVersionId equals menu.ContentItemVersionId
            where index.Alias == alias && index.Published
            select menu).FirstOrDefaultAsync();
        return Read(item?.As<MenuItemsListPart>()?.MenuItems);
    }

    private static IReadOnlyList<MenuEntry> Read(JsonArray? nodes) =>
        [.. (nodes ?? []).OfType<JsonObject>().Select(Read).Where(entry => SafeUrl.IsAllowed(entry.Url))];

    private static MenuEntry Read(JsonObject node) =>
        new(Text(node["TitlePart"]?["Title"]) ?? Text(node["DisplayText"]) ?? "", Text(node["LinkMenuItemPart"]?["Url"]) ?? "", Read(node["MenuItemsListPart"]?["MenuItems"] as JsonArray));

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
