namespace Eap.Workflows.Review.Inbox;

/// <summary>A task in a list.</summary>
/// <param name="Task">The task.</param>
/// <param name="Organization">Short name of its organisation.</param>
/// <param name="ClaimedByName">Who has taken it up; null: nobody.</param>
public sealed record InboxRow(ReviewTask Task, string Organization, string? ClaimedByName)
{
    /// <summary>What it is called.</summary>
    public required string Title { get; init; }
}
