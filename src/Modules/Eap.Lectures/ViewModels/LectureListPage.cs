using Eap.Contents.Display;
using Eap.Contents.Parts.Taxonomies;
using Eap.Lectures.Models;

namespace Eap.Lectures.ViewModels;

/// <summary>The list of lectures.</summary>
public sealed record LectureListPage
{
    /// <summary>What the reader filtered by.</summary>
    public required LectureFilter Filter { get; init; }

    /// <summary>Those that are not over, the next one first; on the first page only.</summary>
    public required IReadOnlyList<LectureSummary> Coming { get; init; }

    /// <summary>Those that are over, the last one first.</summary>
    public required IReadOnlyList<LectureSummary> Past { get; init; }

    /// <summary>How many are over in all.</summary>
    public required int PastTotal { get; init; }

    /// <summary>The pages of those that are over.</summary>
    public required Pager Pager { get; init; }

    /// <summary>All topics.</summary>
    public IReadOnlyList<Term> Topics { get; init; } = [];
}
