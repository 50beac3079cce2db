using Eap.Contents.Parts.Taxonomies;

namespace Eap.Articles.ViewModels;

/// <summary>An article in a list.</summary>
public sealed record ArticleSummary
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its address; <c>#</c> while it has none.</summary>
    public required string Url { get; init; }

    /// <summary>What it is about.</summary>
    public string? Summary { get; init; }

    /// <summary>Its topics.</summary>
    public IReadOnlyList<Term> Topics { get; init; } = [];

    /// <summary>Whole minutes to read it.</summary>
    public int Minutes { get; init; }

    /// <summary>The day it was published, in the site's zone; null for a draft.</summary>
    public DateOnly? PublishedOn { get; init; }
}
