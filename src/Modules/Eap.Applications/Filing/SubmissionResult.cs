using Eap.Applications.Rules;

namespace Eap.Applications.Filing;

/// <summary>How a handing in went.</summary>
public enum SubmissionState
{
    /// <summary>It stands; a receipt was given.</summary>
    Submitted,

    /// <summary>It stood already: sent twice, or from another window.</summary>
    Already,

    /// <summary>There is no such application for this person.</summary>
    NotFound,

    /// <summary>It was changed after the answers were checked.</summary>
    Changed,

    /// <summary>Something asked back stands as it stood, and nobody said that it should; nothing was handed in.</summary>
    Untouched,

    /// <summary>Something must be mended first; nothing was handed in.</summary>
    Refused,
}

/// <summary>How a handing in went, and what is in the way.</summary>
/// <param name="State">How it went.</param>
/// <param name="Findings">What is in the way.</param>
/// <param name="ReceiptNumber">The number on the receipt; null when there is none.</param>
/// <param name="IsOwn">The person who handed it in speaks for the unit; only said of what was submitted now.</param>
public sealed record SubmissionResult(SubmissionState State, IReadOnlyList<Finding> Findings, string? ReceiptNumber = null, bool IsOwn = false);
