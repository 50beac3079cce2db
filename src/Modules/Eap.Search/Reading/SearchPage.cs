using Eap.Contents.Display;
using Eap.Platform.Zones;
using Eap.Search.Searching;

namespace Eap.Search.Reading;

/// <summary>The search page.</summary>
public sealed record SearchPage
{
    /// <summary>The search.</summary>
    public required SearchAddress Address { get; init; }

    /// <summary>What was found.</summary>
    public required SearchResults Results { get; init; }

    /// <summary>The pages.</summary>
    public required Pager Pager { get; init; }

    /// <summary>What other modules have to say about the words, above everything.</summary>
    public IReadOnlyList<ZoneContent> Advice { get; init; } = [];

    /// <summary>What the results can be narrowed by.</summary>
    public IReadOnlyList<FilterGroup> Filters { get; init; } = [];

    /// <summary>What each result's type is called.</summary>
    public IReadOnlyDictionary<string, string> TypeNames { get; init; } = new Dictionary<string, string>();

    /// <summary>Titles of terms by id.</summary>
    public IReadOnlyDictionary<string, string> TermTitles { get; init; } = new Dictionary<string, string>();

    /// <summary>Topics to begin with, where nothing was found or searched.</summary>
    public IReadOnlyList<FilterLink> Topics { get; init; } = [];

    /// <summary>What is new, where nothing was found or searched.</summary>
    public IReadOnlyList<NewestDocument> Newest { get; init; } = [];

    /// <summary>Nothing was typed.</summary>
    public bool IsBlank => Address.Typed.Length == 0;

    /// <summary>What was typed was found nowhere, not even in part.</summary>
    public bool IsEmpty => !IsBlank && Results.Total == 0;
}
