using System.Text.RegularExpressions;
using Eap.Contents.Handlers;
using Eap.Contents.Parts.Taxonomies;
using Eap.Contents.Parts.Trees;
using Eap.Contents.Routing;
using Microsoft.Extensions.Localization;

namespace Eap.Contents.Admin.Taxonomies;

/// <summary>Whether a term may be called so, stand there, have that address.</summary>
public sealed partial class TermCheck(SlugMaker slugs, IStringLocalizer<TermCheck> T)
{
    private const int MostLetters = 30;

    /// <summary>What is wrong with the form.</summary>
    /// <param name="tree">The taxonomy.</param>
    /// <param name="term">The term; null for a new one.</param>
    /// <param name="form">What was typed.</param>
    public IReadOnlyList<ContentError> Errors(TermTree tree, TreeNode? term, TermForm form) => [.. Find(tree, term, form)];

    /// <summary>The slug as typed; without one the name's pinyin, with a number when another term has that.</summary>
    public string Slug(TermTree tree, TreeNode? term, TermForm form, string id)
    {
        if (form.CleanSlug.Length > 0) return form.CleanSlug;
        var made = slugs.Make(form.CleanTitle, id);
        var free = made;
        for (var number = 2; Others(tree, term).Any(other => TermTree.SlugOf(other) == free); number++) free = Routing.Slug.WithNumber(made, number);
        return free;
    }

    private IEnumerable<ContentError> Find(TermTree tree, TreeNode? term, TermForm form)
    {
        var (title, slug) = (form.CleanTitle, form.CleanSlug);
        if (title.Length == 0) yield return new ContentError(nameof(form.Title), T["请填写名字。"]);
        else if (title.Length > MostLetters) yield return new ContentError(nameof(form.Title), T["名字最多 {0} 个字，现在是 {1} 个。", MostLetters, title.Length]);
        else if (Others(tree, term).Any(other => other.ParentId == form.ParentId && other.Title == title)) yield return new ContentError(nameof(form.Title), T["同一层已经有“{0}”了，请换个名字，或者把两个合并。", title]);
        if (slug.Length > 0 && (slug.Length > Routing.Slug.MaxLength || !Shape().IsMatch(slug))) yield return new ContentError(nameof(form.Slug), T["网址用字只能是小写字母、数字和连字符，例如 yali-guanli，最多 {0} 个字符。", Routing.Slug.MaxLength]);
        else if (slug.Length > 0 && Others(tree, term).FirstOrDefault(other => TermTree.SlugOf(other) == slug) is { } taken) yield return new ContentError(nameof(form.Slug), T["“{0}”正在用这个网址，请换一个。", taken.Title]);
        if (!tree.Takes(form.ParentId, term) && form.ParentId != term?.ParentId) yield return new ContentError(nameof(form.Parent), T["不能放在这里：请从列表里选，最多 {0} 层，也不能放到自己下面。", TermTree.Levels]);
    }

    private static IEnumerable<TreeNode> Others(TermTree tree, TreeNode? term) => tree.Nodes.Where(other => other.Id != term?.Id);

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$")]
    private static partial Regex Shape();
}
