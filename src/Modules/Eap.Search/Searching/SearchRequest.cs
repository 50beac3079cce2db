using Eap.Contents.Parts.Taxonomies;

namespace Eap.Search.Searching;

/// <summary>A search as a reader asks for it.</summary>
public sealed record SearchRequest
{
    /// <summary>What was typed.</summary>
    public required string Typed { get; init; }

    /// <summary>Only items of this type; null for all.</summary>
    public string? ContentType { get; init; }

    /// <summary>Only items about this topic or one below it.</summary>
    public IReadOnlyList<Term> Topic { get; init; } = [];

    /// <summary>Only items for this audience or one below it.</summary>
    public IReadOnlyList<Term> Audience { get; init; } = [];

    /// <summary>Newest first instead of best first.</summary>
    public bool Newest { get; init; }

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Results per page.</summary>
    public int PageSize { get; init; } = 10;
}
