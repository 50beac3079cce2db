using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Contents.Model;
using Eap.Contents.Parts.Trees;

namespace Eap.Contents.Parts.Taxonomies;

/// <summary>The terms of a taxonomy, to be read and changed.</summary>
public sealed class TermTree(TaxonomyPart part) : ItemTree(part.Terms, Levels)
{
    /// <summary>How many levels an editor may make.</summary>
    public const int Levels = 4;

    /// <summary>The term's name in addresses.</summary>
    public static string SlugOf(TreeNode term) => Text(term.Json["AliasPart"]?["Alias"]) ?? term.Id;

    /// <summary>What the term remembers.</summary>
    public static EapTerm MemoryOf(TreeNode term) => term.Json[nameof(EapTerm)] is JsonObject json ? json.Deserialize<EapTerm>(ContentJson.Options)! : new EapTerm();

    /// <summary>Adds a term last under a parent.</summary>
    public void Add(string id, string taxonomyId, string title, string slug, string? parentId)
    {
        var json = new JsonObject { ["ContentItemId"] = id, ["ContentType"] = part.TermContentType ?? "Term" };
        Name(json, title);
        Part(json, "AliasPart")["Alias"] = slug;
        Part(json, nameof(TermPart))[nameof(TermPart.TaxonomyContentItemId)] = taxonomyId;
        Forget(slug);
        Insert(json, parentId);
    }

    /// <summary>Renames a term; a slug it had leads to it from now on.</summary>
    public void Change(TreeNode term, string title, string slug)
    {
        var before = SlugOf(term);
        Name(term.Json, title);
        if (before == slug) return;
        Forget(slug);
        Part(term.Json, "AliasPart")["Alias"] = slug;
        Remember(term, [before], []);
    }

    /// <summary>Takes a term out; another one stands for it, in addresses and in content, and takes what is below it.</summary>
    public void Merge(TreeNode term, TreeNode into)
    {
        var memory = MemoryOf(term);
        foreach (var below in Branch(term).Where(node => node.ParentId == term.Id).ToList()) Place(below, into.Id);
        Remove(term);
        Remember(into, [.. memory.FormerSlugs, SlugOf(term)], [.. memory.MergedIds, term.Id]);
    }

    /// <inheritdoc />
    protected override JsonArray? Children(JsonObject json, bool make)
    {
        if (json["Terms"] is not JsonArray && make) json["Terms"] = new JsonArray();
        return json["Terms"] as JsonArray;
    }

    // An address means one term only: the one that has the slug now.
    private void Forget(string slug)
    {
        foreach (var term in Nodes)
        {
            var memory = MemoryOf(term);
            if (memory.FormerSlugs.Remove(slug)) Keep(term, memory);
        }
    }

    private static void Remember(TreeNode term, IEnumerable<string> slugs, IEnumerable<string> ids)
    {
        var memory = MemoryOf(term);
        memory.FormerSlugs = [.. memory.FormerSlugs.Concat(slugs).Distinct().Where(slug => slug != SlugOf(term))];
        memory.MergedIds = [.. memory.MergedIds.Concat(ids).Distinct()];
        Keep(term, memory);
    }

    private static void Keep(TreeNode term, EapTerm memory) => term.Json[nameof(EapTerm)] = JsonSerializer.SerializeToNode(memory, ContentJson.Options);
}
