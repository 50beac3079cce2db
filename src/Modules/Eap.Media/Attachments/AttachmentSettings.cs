namespace Eap.Media.Attachments;

/// <summary>Bounds on attachments, for the whole site.</summary>
public sealed class AttachmentSettings
{
    /// <summary>Megabytes all files of one item may have together, 20 to 2000. Default 200.</summary>
    public int MegabytesPerItem { get; set; } = 200;
}
