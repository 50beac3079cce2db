using System.Text.Json.Nodes;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Files;
using Eap.Platform.Ids;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Eap.Media.Attachments.Serving;

/// <summary>Sends attachments to whoever may read their item; for all others they are not there. Nothing on the way keeps them.</summary>
[AllowAnonymous, Route("attachments")]
public sealed class AttachmentController(SiteDbContext db, AttachmentGate gate, FileStore store, UnitOfWork work) : Controller
{
    /// <summary>A file, or a piece of it. The name is for people: the id decides. Pictures and PDF are shown, the rest is a download.</summary>
    [HttpGet("{id}/{name}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken)
    {
        if (!IdGenerator.IsValid(id) || await db.Set<Attachment>().AsNoTracking().FirstOrDefaultAsync(row => row.AttachmentId == id, cancellationToken) is not { FileKey: { } key } file) return NotFound();
        // What was taken out again before any version named it is gone for everybody.
        if (file is { RemovedUtc: not null, IsKept: false } || !await gate.MayReadAsync(file.Place, cancellationToken) || store.OpenRead(key) is not { } content) return NotFound();
        if (file.IsProtected) await work.RunAsync(unit => LogAsync(unit, file), cancellationToken);
        var disposition = new ContentDispositionHeaderValue(IsShown(file.ContentType) ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.CacheControl = "private, no-store";
        return File(content, file.ContentType, enableRangeProcessing: true);
    }

    private static bool IsShown(string contentType) => contentType == FileKind.Pdf.MediaType() || FileKinds.Images.Any(kind => kind.MediaType() == contentType);

    private static Task LogAsync(UnitScope unit, Attachment file)
    {
        unit.Get<AuditTrail>().Record("Attachment", "Read", "查看受保护的附件", file.ContentItemId, data: new JsonObject { ["AttachmentId"] = file.AttachmentId, ["Field"] = file.Place.Input });
        return Task.CompletedTask;
    }
}
