using Eap.Contents.Parts.Taxonomies;
using Eap.Lectures.Models;

namespace Eap.Lectures.ViewModels;

/// <summary>A lecture in a list.</summary>
public sealed record LectureSummary
{
    /// <summary>Its item.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its address; <c>#</c> while it has none.</summary>
    public required string Url { get; init; }

    /// <summary>When, UTC; null in a draft without a beginning.</summary>
    public LectureTime? Time { get; init; }

    /// <summary>The beginning on the wall of the site's city.</summary>
    public DateTime? Start { get; init; }

    /// <summary>The end, likewise.</summary>
    public DateTime? End { get; init; }

    /// <summary>It is over.</summary>
    public bool IsOver { get; init; }

    /// <summary>It is held just now, as announced.</summary>
    public bool IsRunning { get; init; }

    /// <summary>What has become of it.</summary>
    public LectureState State { get; init; }

    /// <summary>Where.</summary>
    public string? Place { get; init; }

    /// <summary>Who holds it, by the names of that day.</summary>
    public string? Organizer { get; init; }

    /// <summary>Who speaks.</summary>
    public string? Speaker { get; init; }

    /// <summary>One can join from afar.</summary>
    public bool IsOnline { get; init; }

    /// <summary>Its topics.</summary>
    public IReadOnlyList<Term> Topics { get; init; } = [];

    /// <summary>Worth an entry in a reader's calendar.</summary>
    public bool CanBeNoted => Time is not null && !IsOver && State == LectureState.Planned;
}
