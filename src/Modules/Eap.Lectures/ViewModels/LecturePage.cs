using Eap.Contents.Display;
using Eap.Contents.Parts.Taxonomies;

namespace Eap.Lectures.ViewModels;

/// <summary>A lecture on its page.</summary>
public sealed record LecturePage : IDescribedPage
{
    /// <summary>What lists show of it.</summary>
    public required LectureSummary Head { get; init; }

    /// <summary>Safe HTML of the text.</summary>
    public required string BodyHtml { get; init; }

    /// <summary>Seats; null: not said.</summary>
    public int? Capacity { get; init; }

    /// <summary>Where it goes to.</summary>
    public string? Setting { get; init; }

    /// <summary>Where to join from afar, safe to link; null: not possible, or no longer of use.</summary>
    public string? OnlineUrl { get; init; }

    /// <summary>What to show of that link.</summary>
    public string? OnlineText { get; init; }

    /// <summary>Who it is for.</summary>
    public IReadOnlyList<Term> Audience { get; init; } = [];

    /// <summary>When it was published, in words; null for a draft.</summary>
    public string? PublishedAt { get; init; }

    /// <inheritdoc />
    public string? Description { get; init; }
}
