namespace Eap.Media.Attachments.Fields;

/// <summary>What the control of a field of attachments shows.</summary>
/// <param name="Place">Which field of which item.</param>
/// <param name="Files">What is there.</param>
/// <param name="Settings">What it takes.</param>
/// <param name="IsStored">The item has a first version: files may come one by one, and from a phone.</param>
/// <param name="Removed">Ids ticked for removal in a form that came back.</param>
public sealed record AttachmentEditor(AttachmentPlace Place, IReadOnlyList<AttachmentFile> Files, AttachmentFieldSettings Settings, bool IsStored, IReadOnlyCollection<string> Removed)
{
    /// <summary>Places left.</summary>
    public int Free => Math.Max(0, Settings.MaxFiles - Files.Count);
}
