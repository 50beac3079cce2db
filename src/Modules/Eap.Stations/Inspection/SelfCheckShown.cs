using Eap.Media.Attachments;
using Eap.Stations.Acceptance;

namespace Eap.Stations.Inspection;

/// <summary>What the unit says of a check itself.</summary>
/// <param name="Check">Its word.</param>
/// <param name="Files">The files named after the check.</param>
public sealed record SelfCheckShown(SelfCheck Check, IReadOnlyList<AttachmentFile> Files);
