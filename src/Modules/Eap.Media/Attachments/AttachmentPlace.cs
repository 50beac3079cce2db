namespace Eap.Media.Attachments;

/// <summary>Where attachments hang: one field of one item.</summary>
/// <param name="ContentItemId">The item; its first version need not be stored yet.</param>
/// <param name="PartName">Name under which the field's part is attached.</param>
/// <param name="FieldName">The field.</param>
public sealed record AttachmentPlace(string ContentItemId, string PartName, string FieldName)
{
    /// <summary>As forms name the field.</summary>
    public string Input => $"{PartName}.{FieldName}";

    /// <summary>Address of its files, for the script beside the form.</summary>
    public string Url => $"/attachments/{ContentItemId}/{PartName}/{FieldName}";
}
