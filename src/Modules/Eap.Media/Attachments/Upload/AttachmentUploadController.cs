using Eap.Media.Attachments.Fields;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Media.Attachments.Upload;

/// <summary>What the script beside a form asks: one file at a time, streamed as the body of the request, and the list of what is there.</summary>
[Authorize, Route("attachments/{item}/{part}/{field}")]
public sealed class AttachmentUploadController(
    AttachmentGate gate, AttachmentFields fields, AttachmentIntake intake, AttachmentDirectory attachments, ICurrentUser user, IStringLocalizer<AttachmentUploadController> T) : Controller
{
    /// <summary>Name of the header with the file's name, percent-encoded: names of files may name people, and addresses are logged.</summary>
    public const string NameHeader = "X-File-Name";

    /// <summary>The files of the field.</summary>
    [HttpGet("")]
    public async Task<IActionResult> List(string item, string part, string field, CancellationToken cancellationToken)
    {
        var place = new AttachmentPlace(item, part, field);
        if (!await gate.MayReadAsync(place, cancellationToken)) return NotFound();
        Response.Headers.CacheControl = "private, no-store";
        return Json((await attachments.OfItemAsync(item, cancellationToken)).Where(row => row.Place == place).Select(AttachmentFile.Of));
    }

    /// <summary>Takes one file: the body is its bytes. 200 with the file, 422 with what is wrong in words, 409 when the field may not be changed just now.</summary>
    [HttpPost(""), AcceptsAttachments]
    public async Task<IActionResult> Add(string item, string part, string field, CancellationToken cancellationToken)
    {
        var place = new AttachmentPlace(item, part, field);
        if (!await gate.MayChangeAsync(place, cancellationToken))
            return await gate.MayReadAsync(place, cancellationToken) ? Refuse(StatusCodes.Status409Conflict, T["这一项现在不能改。请刷新页面看最新的状态。"]) : NotFound();
        if (await fields.FindAsync(place, cancellationToken) is not { } rules) return NotFound();
        try
        {
            var outcome = await intake.TakeAsync(
                new AttachmentUpload
                {
                    Place = place, Rules = rules, Content = Request.Body, FileName = Uri.UnescapeDataString(Request.Headers[NameHeader].ToString()), Length = Request.ContentLength, UserId = user.UserId,
                    BegunUtc = AcceptsAttachmentsAttribute.BegunUtc(HttpContext),
                },
                cancellationToken);
            return outcome.File is { } file ? Json(AttachmentFile.Of(file)) : Refuse(StatusCodes.Status422UnprocessableEntity, outcome.Refusal!.Message);
        }
        catch (Exception exception) when (exception is BadHttpRequestException || HttpContext.RequestAborted.IsCancellationRequested)
        {
            // Cut in the middle: nothing was kept, and mostly nobody is left to read this.
            return Refuse(StatusCodes.Status422UnprocessableEntity, T["上传中断了，文件没有保存。请再传一次。"]);
        }
    }

    private static JsonResult Refuse(int status, string message) => new(new { message }) { StatusCode = status };
}
