using Eap.Contents.Admin.Trees;
using Eap.Contents.Handlers;

namespace Eap.Contents.Admin.Taxonomies;

/// <summary>A taxonomy's page, and that of one of its terms.</summary>
public sealed record TaxonomyPage
{
    /// <summary>The item.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>The version shown; the next change builds on it.</summary>
    public required string Version { get; init; }

    /// <summary>The terms.</summary>
    public IReadOnlyList<TreeRow> Rows { get; init; } = [];

    /// <summary>Where the term, or a new one, may stand; the top first.</summary>
    public IReadOnlyList<TreePlace> Places { get; init; } = [];

    /// <summary>What the form shows.</summary>
    public TermForm Form { get; init; } = new();

    /// <summary>The term as stored; null on the taxonomy's own page.</summary>
    public TermFacts? Term { get; init; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<ContentError> Errors { get; init; } = [];

    /// <summary>Somebody else changed the taxonomy since the form was opened.</summary>
    public bool IsCollided { get; init; }

    /// <summary>Its address.</summary>
    public string Url => $"/admin/taxonomies/{Id}";

    /// <summary>What is wrong at a field; null when it is right.</summary>
    public string? Error(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Message;
}
