namespace Eap.Workflows.Review;

/// <summary>How a decision was taken.</summary>
public enum ReviewDecisionState
{
    /// <summary>It stands.</summary>
    Taken,

    /// <summary>There is no such task, or not for this person.</summary>
    NotFound,

    /// <summary>It was decided or taken back in the meantime.</summary>
    Closed,

    /// <summary>The item was changed after the page was opened.</summary>
    Changed,

    /// <summary>The rules say no.</summary>
    Refused,

    /// <summary>Something is missing in the form.</summary>
    Invalid,
}

/// <summary>How a decision was taken, and why not.</summary>
/// <param name="State">How it went.</param>
/// <param name="Message">For the person, in Chinese; null when it stands.</param>
public sealed record ReviewDecision(ReviewDecisionState State, string? Message = null);
