using Eap.Platform.Files;

namespace Eap.Media.Attachments;

/// <summary>What became of an upload: one of the two is null.</summary>
/// <param name="File">The row; the one that was there already when the same file came twice.</param>
/// <param name="Refusal">Why it is not taken.</param>
public sealed record AttachmentOutcome(Attachment? File, FileRefusal? Refusal);
