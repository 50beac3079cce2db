using Microsoft.AspNetCore.Http;

namespace Eap.Media.Admin;

/// <summary>What the upload form sends. The field's name is in lower case because the text editor's script sends it so.</summary>
public sealed class MediaUploadForm
{
    /// <summary>The chosen files.</summary>
    public List<IFormFile> File { get; set; } = [];

    /// <summary>Whose they shall be; empty: the highest organisation the person manages files of.</summary>
    public string? OrganizationId { get; set; }
}
