using Eap.Media.Library;
using Eap.Platform.Files;
using Eap.Platform.Ids;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Eap.Media.Serving;

/// <summary>Sends files of the library. Nothing on the way keeps them: what is taken from the readers is gone with the next request.</summary>
[AllowAnonymous, Route("media")]
public sealed class MediaController(MediaGate gate, FileStore store) : Controller
{
    /// <summary>A file, or a piece of it. The name is for people: the id decides.</summary>
    [HttpGet("{mediaId}/{name}")]
    public async Task<IActionResult> Show(string mediaId, CancellationToken cancellationToken)
    {
        if (!IdGenerator.IsValid(mediaId) || await gate.OpenAsync(mediaId, cancellationToken) is not { } file) return NotFound();
        if (store.OpenRead(file.FileKey) is not { } content) return NotFound();
        var inline = file.Kind != MediaKind.Document || file.ContentType == FileKind.Pdf.MediaType();
        var disposition = new ContentDispositionHeaderValue(inline ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.CacheControl = "private, no-cache";
        Response.Headers.Vary = "Cookie";
        return File(content, file.ContentType, lastModified: null, new EntityTagHeaderValue($"\"{file.Sha256}\""), enableRangeProcessing: true);
    }
}
