using Eap.Contents.Comparison;
using Eap.Contents.Editing;
using Eap.Contents.Model;

namespace Eap.Workflows.Review.Inbox;

/// <summary>A task on a page of its own.</summary>
public sealed record ReviewTaskPage
{
    /// <summary>The task.</summary>
    public required ReviewTask Task { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>What has to come first, in Chinese; null: nothing.</summary>
    public string? Waits { get; init; }

    /// <summary>What the current person can do.</summary>
    public required ReviewStep Step { get; init; }

    /// <summary>The newest version of the item; null when it was removed.</summary>
    public ContentItem? Item { get; init; }

    /// <summary>Short name of the item's organisation.</summary>
    public string Organization { get; init; } = "";

    /// <summary>How the item is shown.</summary>
    public IReadOnlyList<DisplayBlock> Blocks { get; init; } = [];

    /// <summary>Sections other modules add.</summary>
    public IReadOnlyList<DisplayBlock> Panels { get; init; } = [];

    /// <summary>What differs from what readers see now; empty when they see nothing yet.</summary>
    public IReadOnlyList<FieldDifference> Differences { get; init; } = [];

    /// <summary>Readers see an older version now.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Earlier decisions about the item, oldest first.</summary>
    public IReadOnlyList<ReviewTask> Earlier { get; init; } = [];

    /// <summary>Who has taken it up; null: nobody.</summary>
    public string? ClaimedByName { get; init; }

    /// <summary>It is the current person who has.</summary>
    public bool IsClaimedByMe { get; init; }

    /// <summary>What they chose, kept when the form comes back.</summary>
    public string? Outcome { get; init; }

    /// <summary>What they wrote, kept when the form comes back.</summary>
    public string? Comment { get; init; }

    /// <summary>What is wrong with the form; null when nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>Now, UTC.</summary>
    public required DateTime NowUtc { get; init; }
}
