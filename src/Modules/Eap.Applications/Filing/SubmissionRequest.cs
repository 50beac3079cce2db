namespace Eap.Applications.Filing;

/// <summary>Somebody hands an application in.</summary>
/// <param name="ContentItemId">The application.</param>
/// <param name="VersionId">The version whose answers they checked.</param>
/// <param name="Token">Stands in the form; the same token is the same submission, however often it is sent.</param>
/// <param name="ReceivedUtc">When the post arrived, UTC: this moment counts, however long it then waits for its turn.</param>
public sealed record SubmissionRequest(string ContentItemId, string VersionId, string Token, DateTime ReceivedUtc)
{
    /// <summary>They looked again at what was asked of them and leave it as it was.</summary>
    public bool LeavesUntouched { get; init; }
}
