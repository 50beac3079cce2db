using Eap.Media.Library;
using Eap.Platform.Files;

namespace Eap.Media.Attachments;

/// <summary>An attachment as a page shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Url">Its address.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">PDF, JPG...</param>
/// <param name="Size">Its size for people.</param>
/// <param name="IsPicture">Browsers show it; HEIC they do not.</param>
/// <param name="ByPhone">It came through a phone link.</param>
public sealed record AttachmentFile(string Id, string Url, string Name, string Type, string Size, bool IsPicture, bool ByPhone)
{
    /// <summary>Of a whole file.</summary>
    public static AttachmentFile Of(Attachment row) => new(
        row.AttachmentId, $"/attachments/{row.AttachmentId}/{Uri.EscapeDataString(row.Name)}", row.Name, MediaKinds.Extension(row.Name).ToUpperInvariant(), MediaSize.Text(row.Length),
        FileKinds.Images.Any(kind => kind.MediaType() == row.ContentType), row.ByPhone);
}
