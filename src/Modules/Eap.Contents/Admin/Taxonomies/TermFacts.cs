namespace Eap.Contents.Admin.Taxonomies;

/// <summary>A term as it is stored.</summary>
/// <param name="Id">The term.</param>
/// <param name="Title">Its name.</param>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="FormerSlugs">Names in addresses that lead to it.</param>
/// <param name="Below">How many terms stand below it.</param>
/// <param name="Uses">Which content names it: the type in Chinese, and how many.</param>
public sealed record TermFacts(string Id, string Title, string Slug, IReadOnlyList<string> FormerSlugs, int Below, IReadOnlyList<(string Type, int Count)> Uses)
{
    /// <summary>How many items name it.</summary>
    public int Used => Uses.Sum(use => use.Count);
}
