using Eap.Contents.Access;
using Eap.Contents.Admin.Trees;
using Eap.Contents.Definitions;
using Eap.Contents.Handlers;
using Eap.Contents.Model;
using Eap.Contents.Parts.Taxonomies;
using Eap.Contents.Parts.Trees;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Contents.Admin.Taxonomies;

/// <summary>Makes the pages of taxonomies, from the newest versions.</summary>
public sealed class TaxonomyPages(ContentAccess access, ContentDefinitionManager definitions, TermReferences references, IStringLocalizer<TaxonomyPages> T)
{
    /// <summary>All taxonomies.</summary>
    public async Task<IReadOnlyList<TaxonomyRow>> ListAsync(CancellationToken cancellationToken)
    {
        var items = await (await TaxonomiesAsync(cancellationToken)).OrderBy(item => item.Id).ToListAsync(cancellationToken);
        return [.. items.Select(item => (Item: item, new TermTree(item.GetOrCreate<TaxonomyPart>()).Nodes))
            .Select(row => new TaxonomyRow(row.Item.ContentItemId, row.Item.DisplayText, row.Nodes.Count, row.Nodes.Select(node => node.Depth + 1).DefaultIfEmpty().Max(), row.Item.ModifiedUtc, row.Item.Author))];
    }

    /// <summary>A taxonomy with its terms; null when there is none.</summary>
    public async Task<TaxonomyPage?> TreeAsync(string id, TermForm form, IReadOnlyList<ContentError> errors, bool collided, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } item) return null;
        var tree = new TermTree(item.GetOrCreate<TaxonomyPart>());
        var counts = await references.CountsAsync([.. tree.Nodes.Select(node => node.Id)], cancellationToken);
        return Page(item, tree, null, form, errors, collided) with { Rows = TreeRow.Of(tree, node => Row(id, node, counts.GetValueOrDefault(node.Id))) };
    }

    /// <summary>A term; null when there is none. Without a form it shows what is stored.</summary>
    public async Task<TaxonomyPage?> TermAsync(string id, string termId, TermForm? form, IReadOnlyList<ContentError> errors, bool collided, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } item) return null;
        var tree = new TermTree(item.GetOrCreate<TaxonomyPart>());
        if (tree.Find(termId) is not { } term) return null;
        var names = (await definitions.ListTypesAsync(cancellationToken)).ToDictionary(type => type.Name, type => type.DisplayName);
        var uses = (await references.UsesAsync(termId, cancellationToken)).Select(use => (names.GetValueOrDefault(use.ContentType, use.ContentType), use.Count)).ToList();
        var facts = new TermFacts(term.Id, term.Title, TermTree.SlugOf(term), TermTree.MemoryOf(term).FormerSlugs, tree.Branch(term).Count - 1, uses);
        return Page(item, tree, term, form ?? new TermForm { Title = facts.Title, Slug = facts.Slug, Parent = term.ParentId }, errors, collided) with { Term = facts };
    }

    /// <summary>The terms that can stand for a term that is taken out: all but itself and those below it.</summary>
    public async Task<IReadOnlyList<TreePlace>> ReplacementsAsync(string id, string termId, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } item) return [];
        var tree = new TermTree(item.GetOrCreate<TaxonomyPart>());
        HashSet<string> own = [.. tree.Find(termId) is { } term ? tree.Branch(term).Select(node => node.Id) : []];
        return [.. tree.Nodes.Where(node => !own.Contains(node.Id)).Select(node => new TreePlace(node.Id, node.Title, node.Depth))];
    }

    private TaxonomyPage Page(ContentItem item, TermTree tree, TreeNode? term, TermForm form, IReadOnlyList<ContentError> errors, bool collided) => new()
    {
        Id = item.ContentItemId, Title = item.DisplayText, Version = item.ContentItemVersionId, Form = form, Errors = errors, IsCollided = collided,
        Places = [new TreePlace("", T["最上面一层"], 0), .. tree.PlacesFor(term).Select(node => new TreePlace(node.Id, node.Title, node.Depth + 1))],
    };

    private TreeRow Row(string id, TreeNode node, int used) => new()
    {
        Id = node.Id, Title = node.Title, Url = $"/admin/taxonomies/{id}/{node.Id}", Detail = used == 0 ? T["{0}，还没有用到", TermTree.SlugOf(node)] : T["{0}，{1} 条", TermTree.SlugOf(node), used],
    };

    private async Task<ContentItem?> FindAsync(string id, CancellationToken cancellationToken) =>
        await (await TaxonomiesAsync(cancellationToken)).FirstOrDefaultAsync(item => item.ContentItemId == id, cancellationToken);

    private async Task<IQueryable<ContentItem>> TaxonomiesAsync(CancellationToken cancellationToken) =>
        (await access.EditableAsync(nameof(Permissions.ManageTaxonomy), cancellationToken)).Where(item => item.ContentType == TaxonomyPart.ContentType);
}
