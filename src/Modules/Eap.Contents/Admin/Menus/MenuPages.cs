using Eap.Contents.Access;
using Eap.Contents.Admin.Trees;
using Eap.Contents.Handlers;
using Eap.Contents.Model;
using Eap.Contents.Parts.Menus;
using Eap.Contents.Parts.Trees;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Contents.Admin.Menus;

/// <summary>Makes the pages of menus, from the newest versions.</summary>
public sealed class MenuPages(ContentAccess access, InternalAddresses addresses, IStringLocalizer<MenuPages> T)
{
    /// <summary>All menus.</summary>
    public async Task<IReadOnlyList<MenuRow>> ListAsync(CancellationToken cancellationToken)
    {
        var items = await (await MenusAsync(cancellationToken)).OrderBy(item => item.Id).ToListAsync(cancellationToken);
        var menus = items.Select(item => (Item: item, Urls: new MenuTree(item.GetOrCreate<MenuItemsListPart>()).Nodes.Select(MenuTree.UrlOf).ToList())).ToList();
        var problems = await addresses.ProblemsAsync(menus.SelectMany(menu => menu.Urls), cancellationToken);
        return [.. menus.Select(menu => new MenuRow(menu.Item.ContentItemId, menu.Item.DisplayText, menu.Urls.Count, menu.Urls.Count(problems.ContainsKey), menu.Item.ModifiedUtc, menu.Item.Author))];
    }

    /// <summary>A menu with its entries; null when there is none.</summary>
    public async Task<MenuPage?> TreeAsync(string id, EntryForm form, IReadOnlyList<ContentError> errors, bool collided, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } item ? await PageAsync(item, null, form, errors, collided, cancellationToken) : null;

    /// <summary>An entry; null when there is none. Without a form it shows what is stored.</summary>
    public async Task<MenuPage?> EntryAsync(string id, string entryId, EntryForm? form, IReadOnlyList<ContentError> errors, bool collided, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } item) return null;
        if (new MenuTree(item.GetOrCreate<MenuItemsListPart>()).Find(entryId) is not { } entry) return null;
        return await PageAsync(item, entryId, form ?? new EntryForm { Title = entry.Title, Url = MenuTree.UrlOf(entry), Parent = entry.ParentId }, errors, collided, cancellationToken);
    }

    /// <summary>What is the matter with an address; null when nothing is.</summary>
    public async Task<string?> ProblemAsync(string url, CancellationToken cancellationToken) => (await addresses.ProblemsAsync([url], cancellationToken)).GetValueOrDefault(url);

    private async Task<MenuPage> PageAsync(ContentItem item, string? entryId, EntryForm form, IReadOnlyList<ContentError> errors, bool collided, CancellationToken cancellationToken)
    {
        var tree = new MenuTree(item.GetOrCreate<MenuItemsListPart>());
        var problems = await addresses.ProblemsAsync(tree.Nodes.Select(MenuTree.UrlOf), cancellationToken);
        var rows = TreeRow.Of(tree, node => new TreeRow
        {
            Id = node.Id, Title = node.Title, Url = $"/admin/menus/{item.ContentItemId}/{node.Id}", Detail = MenuTree.UrlOf(node), Problem = problems.GetValueOrDefault(MenuTree.UrlOf(node)),
        });
        return new MenuPage
        {
            Id = item.ContentItemId, Title = item.DisplayText, Version = item.ContentItemVersionId, Rows = rows, Form = form, Errors = errors, IsCollided = collided,
            Entry = entryId is null ? null : rows.Concat(rows.SelectMany(row => row.Below)).FirstOrDefault(row => row.Id == entryId),
            Places = [new TreePlace("", T["最上面一层"], 0), .. tree.PlacesFor(tree.Find(entryId)).Select(node => new TreePlace(node.Id, node.Title, node.Depth + 1))],
        };
    }

    private async Task<ContentItem?> FindAsync(string id, CancellationToken cancellationToken) => await (await MenusAsync(cancellationToken)).FirstOrDefaultAsync(item => item.ContentItemId == id, cancellationToken);

    private async Task<IQueryable<ContentItem>> MenusAsync(CancellationToken cancellationToken) =>
        (await access.EditableAsync(nameof(Permissions.ManageMenu), cancellationToken)).Where(item => item.ContentType == MenuPart.ContentType);
}
