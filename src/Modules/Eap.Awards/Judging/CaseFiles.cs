using Eap.Awards.Nominations;
using Eap.Media.Attachments;

namespace Eap.Awards.Judging;

/// <summary>The files of a nomination, for whoever decides which of them judges see who judge blind.</summary>
/// <param name="Place">What it is for.</param>
/// <param name="Nomination">The nomination.</param>
/// <param name="Files">The files that may be released, with the question they answer.</param>
/// <param name="Released">Those that are, by file.</param>
/// <param name="IsClosed">The judging is closed: nothing changes any more.</param>
public sealed record CaseFiles(NominationPlace Place, Nomination Nomination, IReadOnlyList<(string Question, AttachmentFile File)> Files, IReadOnlyDictionary<string, ReleasedFile> Released, bool IsClosed)
{
    /// <summary>Its address.</summary>
    public string Url => $"/admin/awards/{Place.Programme.ContentItemId}/judging/files/{Nomination.ContentItemId}";
}
