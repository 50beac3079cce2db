using Eap.Contents.Admin.Trees;
using Eap.Contents.Model;
using Eap.Contents.Parts.Taxonomies;
using Eap.Contents.Parts.Trees;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Microsoft.Extensions.Localization;

namespace Eap.Contents.Admin.Taxonomies;

/// <summary>Changes the terms of a taxonomy, each change in one unit of work with everything that follows from it.</summary>
public sealed class TaxonomyEditing(TreeEditing trees, TermCheck check, IdGenerator ids, IStringLocalizer<TaxonomyEditing> T)
{
    /// <summary>Adds a term.</summary>
    public Task<TreeOutcome> AddAsync(string id, TermForm form, CancellationToken cancellationToken) => RunAsync(id, form.Version, (_, item, tree) =>
    {
        if (check.Errors(tree, null, form) is { Count: > 0 } errors) return Task.FromResult<TreeChange?>(new TreeChange { Errors = errors });
        var termId = ids.Next();
        tree.Add(termId, item.ContentItemId, form.CleanTitle, check.Slug(tree, null, form, termId), form.ParentId);
        return Task.FromResult<TreeChange?>(new TreeChange { Name = "TermAdded", Summary = T["{0}：新增“{1}”", item.DisplayText, form.CleanTitle] });
    }, cancellationToken);

    /// <summary>Renames a term, changes its address, puts it under another one.</summary>
    public Task<TreeOutcome> ChangeAsync(string id, string termId, TermForm form, CancellationToken cancellationToken) => RunAsync(id, form.Version, (unit, item, tree) => Task.FromResult(Change(unit, item, tree, termId, form, cancellationToken)), cancellationToken);

    /// <summary>Moves a term up or down among its siblings.</summary>
    public Task<TreeOutcome> MoveAsync(string id, string termId, bool up, string? version, CancellationToken cancellationToken) => RunAsync(id, version, (_, item, tree) =>
        Task.FromResult(tree.Find(termId) is not { } term ? null : !ItemTree.Move(term, up)
            ? TreeChange.Refused("", T["它已经在最边上了。"])
            : new TreeChange { Name = "TermMoved", Summary = up ? T["{0}：“{1}”上移", item.DisplayText, term.Title] : T["{0}：“{1}”下移", item.DisplayText, term.Title] }), cancellationToken);

    /// <summary>Takes a term out. What names it gets <paramref name="into"/>; without one it must be unused, with nothing below it.</summary>
    public Task<TreeOutcome> RemoveAsync(string id, string termId, string? into, string? version, CancellationToken cancellationToken) => RunAsync(id, version, async (unit, item, tree) =>
    {
        if (tree.Find(termId) is not { } term) return null;
        var references = unit.Get<TermReferences>();
        if (string.IsNullOrEmpty(into))
        {
            if (tree.Branch(term).Count > 1) return TreeChange.Refused("Into", T["“{0}”下面还有别的，请先把它们移走，或者一起并入另一个。", term.Title]);
            if ((await references.UsesAsync(termId, cancellationToken)).Sum(use => use.Count) is > 0 and var used) return TreeChange.Refused("Into", T["有 {0} 条内容正在用“{1}”，请选一个来接替。", used, term.Title]);
            ItemTree.Remove(term);
            return new TreeChange { Name = "TermRemoved", Summary = T["{0}：删除“{1}”", item.DisplayText, term.Title] };
        }

        if (tree.Find(into) is not { } target || tree.Branch(term).Any(below => below.Id == into)) return TreeChange.Refused("Into", T["请从列表里选一个来接替，不能是它自己或它下面的。"]);
        if (tree.Branch(term).Max(below => below.Depth) - term.Depth + target.Depth >= TermTree.Levels) return TreeChange.Refused("Into", T["并过去就超过 {0} 层了，请先把“{1}”下面的移走。", TermTree.Levels, term.Title]);
        tree.Merge(term, target);
        var summary = T["{0}：“{1}”并入“{2}”", item.DisplayText, term.Title, target.Title].Value;
        return new TreeChange { Name = "TermMerged", Summary = summary, Then = () => references.ReplaceAsync(termId, summary, cancellationToken) };
    }, cancellationToken);

    private TreeChange? Change(UnitScope unit, ContentItem item, TermTree tree, string termId, TermForm form, CancellationToken cancellationToken)
    {
        if (tree.Find(termId) is not { } term) return null;
        if (check.Errors(tree, term, form) is { Count: > 0 } errors) return new TreeChange { Errors = errors };
        var (title, slug) = (term.Title, TermTree.SlugOf(term));
        var newSlug = check.Slug(tree, term, form, termId);
        if (title == form.CleanTitle && slug == newSlug && term.ParentId == form.ParentId) return TreeChange.Nothing;
        tree.Change(term, form.CleanTitle, newSlug);
        tree.Place(term, form.ParentId);
        return new TreeChange
        {
            Name = "TermChanged", Summary = T["{0}：“{1}”（{2}）改为“{3}”（{4}）", item.DisplayText, title, slug, form.CleanTitle, newSlug],
            Then = title == form.CleanTitle ? null : () => unit.Get<TermReferences>().TellAsync(termId, cancellationToken),
        };
    }

    private Task<TreeOutcome> RunAsync(string id, string? version, Func<UnitScope, ContentItem, TermTree, Task<TreeChange?>> change, CancellationToken cancellationToken) =>
        trees.RunAsync(TaxonomyPart.ContentType, id, version, async (unit, item) =>
        {
            var part = item.GetOrCreate<TaxonomyPart>();
            var wanted = await change(unit, item, new TermTree(part));
            item.Apply(part);
            return wanted;
        }, cancellationToken);
}
