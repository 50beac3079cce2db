using Eap.Articles.Models;
using Eap.Contents.Display;
using Eap.Contents.Parts.Taxonomies;
using Eap.Platform.Zones;

namespace Eap.Articles.ViewModels;

/// <summary>The list of articles.</summary>
public sealed record ArticleListPage
{
    /// <summary>What the reader filtered by.</summary>
    public required ArticleFilter Filter { get; init; }

    /// <summary>The articles of this page.</summary>
    public required IReadOnlyList<ArticleSummary> Articles { get; init; }

    /// <summary>How many the filter leaves.</summary>
    public required int Total { get; init; }

    /// <summary>The pages.</summary>
    public required Pager Pager { get; init; }

    /// <summary>How many there are by topic and audience.</summary>
    public required ArticleCounts Counts { get; init; }

    /// <summary>All topics.</summary>
    public IReadOnlyList<Term> Topics { get; init; } = [];

    /// <summary>All audiences.</summary>
    public IReadOnlyList<Term> Audiences { get; init; } = [];

    /// <summary>Readers' own words to begin with.</summary>
    public IReadOnlyList<string> Feelings { get; init; } = [];

    /// <summary>What one can do at once, by the feeling chosen.</summary>
    public IReadOnlyList<FeelingExercise> Exercises { get; init; } = [];

    /// <summary>What stands above the list when the feeling is one of distress; null otherwise.</summary>
    public ZoneContent? Advice { get; init; }
}
