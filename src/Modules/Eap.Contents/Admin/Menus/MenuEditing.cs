using Eap.Contents.Admin.Trees;
using Eap.Contents.Handlers;
using Eap.Contents.Markdown;
using Eap.Contents.Model;
using Eap.Contents.Parts.Menus;
using Eap.Contents.Parts.Trees;
using Eap.Platform.Ids;
using Microsoft.Extensions.Localization;

namespace Eap.Contents.Admin.Menus;

/// <summary>Changes the entries of a menu.</summary>
public sealed class MenuEditing(TreeEditing trees, IdGenerator ids, IStringLocalizer<MenuEditing> T)
{
    private const int MostLetters = 20;
    private const int LongestUrl = 500;

    /// <summary>Adds an entry.</summary>
    public Task<TreeOutcome> AddAsync(string id, EntryForm form, CancellationToken cancellationToken) => RunAsync(id, form.Version, (item, tree) =>
    {
        if (Errors(tree, null, form).ToList() is { Count: > 0 } errors) return new TreeChange { Errors = errors };
        tree.Add(ids.Next(), form.CleanTitle, form.CleanUrl, form.ParentId);
        return new TreeChange { Name = "MenuEntryAdded", Summary = T["{0}：新增“{1}”（{2}）", item.DisplayText, form.CleanTitle, form.CleanUrl] };
    }, cancellationToken);

    /// <summary>Changes what an entry says, where it leads, where it stands.</summary>
    public Task<TreeOutcome> ChangeAsync(string id, string entryId, EntryForm form, CancellationToken cancellationToken) => RunAsync(id, form.Version, (item, tree) =>
    {
        if (tree.Find(entryId) is not { } entry) return null;
        if (Errors(tree, entry, form).ToList() is { Count: > 0 } errors) return new TreeChange { Errors = errors };
        var (title, url) = (entry.Title, MenuTree.UrlOf(entry));
        if (title == form.CleanTitle && url == form.CleanUrl && entry.ParentId == form.ParentId) return TreeChange.Nothing;
        MenuTree.Change(entry, form.CleanTitle, form.CleanUrl);
        tree.Place(entry, form.ParentId);
        return new TreeChange { Name = "MenuEntryChanged", Summary = T["{0}：“{1}”（{2}）改为“{3}”（{4}）", item.DisplayText, title, url, form.CleanTitle, form.CleanUrl] };
    }, cancellationToken);

    /// <summary>Moves an entry up or down among its siblings.</summary>
    public Task<TreeOutcome> MoveAsync(string id, string entryId, bool up, string? version, CancellationToken cancellationToken) => RunAsync(id, version, (item, tree) =>
        tree.Find(entryId) is not { } entry ? null : !ItemTree.Move(entry, up)
            ? TreeChange.Refused("", T["它已经在最边上了。"])
            : new TreeChange { Name = "MenuEntryMoved", Summary = up ? T["{0}：“{1}”上移", item.DisplayText, entry.Title] : T["{0}：“{1}”下移", item.DisplayText, entry.Title] }, cancellationToken);

    /// <summary>Takes an entry out, with what stands below it.</summary>
    public Task<TreeOutcome> RemoveAsync(string id, string entryId, string? version, CancellationToken cancellationToken) => RunAsync(id, version, (item, tree) =>
    {
        if (tree.Find(entryId) is not { } entry) return null;
        var titles = string.Join('、', tree.Branch(entry).Select(node => node.Title));
        ItemTree.Remove(entry);
        return new TreeChange { Name = "MenuEntryRemoved", Summary = T["{0}：删除“{1}”", item.DisplayText, titles] };
    }, cancellationToken);

    private IEnumerable<ContentError> Errors(MenuTree tree, TreeNode? entry, EntryForm form)
    {
        if (form.CleanTitle.Length == 0) yield return new ContentError(nameof(form.Title), T["请填写文字。"]);
        else if (form.CleanTitle.Length > MostLetters) yield return new ContentError(nameof(form.Title), T["文字最多 {0} 个字，现在是 {1} 个。", MostLetters, form.CleanTitle.Length]);
        if (form.CleanUrl.Length == 0) yield return new ContentError(nameof(form.Url), T["请填写网址。"]);
        else if (form.CleanUrl.Length > LongestUrl) yield return new ContentError(nameof(form.Url), T["网址太长，最多 {0} 个字符。", LongestUrl]);
        else if (!SafeUrl.IsAllowed(form.CleanUrl)) yield return new ContentError(nameof(form.Url), T["站内的写成 /articles 的样子，站外的以 https:// 开头，电话写 tel:12356。"]);
        if (form.ParentId != entry?.ParentId && !tree.Takes(form.ParentId, entry)) yield return new ContentError(nameof(form.Parent), T["不能放在这里：菜单最多 {0} 层，也不能放到自己下面。", MenuTree.Levels]);
    }

    private Task<TreeOutcome> RunAsync(string id, string? version, Func<ContentItem, MenuTree, TreeChange?> change, CancellationToken cancellationToken) =>
        trees.RunAsync(MenuPart.ContentType, id, version, (_, item) =>
        {
            var part = item.GetOrCreate<MenuItemsListPart>();
            var wanted = change(item, new MenuTree(part));
            item.Apply(part);
            return Task.FromResult(wanted);
        }, cancellationToken);
}
