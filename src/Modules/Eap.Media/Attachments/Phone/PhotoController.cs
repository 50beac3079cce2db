using Eap.Media.Attachments.Fields;
using Eap.Platform.Files;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Media.Attachments.Phone;

/// <summary>What the phone opens: one photograph at a time, without an account and without script. It tells the field's label and nothing else.</summary>
[AllowAnonymous, Route("photo/{token}")]
public sealed class PhotoController(PhotoLinks links, AttachmentGate gate, AttachmentFields fields, AttachmentIntake intake, IStringLocalizer<PhotoController> T) : Controller
{
    private static readonly IReadOnlySet<FileKind> Pictures = new HashSet<FileKind> { FileKind.Jpeg, FileKind.Png, FileKind.Webp, FileKind.Heic };

    /// <summary>The camera button.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string token, CancellationToken cancellationToken) =>
        await OpenAsync(token, cancellationToken) is var (link, rules) ? Page(link, rules, null) : Closed();

    /// <summary>Takes the photograph and leads to the next one.</summary>
    [HttpPost(""), AcceptsAttachments]
    public async Task<IActionResult> Send(string token, IFormFile? photo, CancellationToken cancellationToken)
    {
        if (await OpenAsync(token, cancellationToken) is not var (link, rules)) return Closed();
        if (photo is null) return Page(link, rules, T["还没有照片。请按“拍照”，拍好以后再按“发送”。"]);
        if (!await links.ClaimAsync(link, cancellationToken)) return Closed();
        var refusal = await TakeAsync(photo, link, rules, cancellationToken);
        if (refusal is not null) return Page(link, rules, refusal.Message);
        return Redirect($"/photo/{await links.FollowAsync(link, cancellationToken)}");
    }

    private async Task<FileRefusal?> TakeAsync(IFormFile photo, PhotoLink link, AttachmentRules rules, CancellationToken cancellationToken)
    {
        var taken = false;
        try
        {
            await using var content = photo.OpenReadStream();
            var upload = new AttachmentUpload
            {
                Place = link.Place, Rules = rules, Content = content, FileName = NameOf(photo), Length = photo.Length, UserId = link.CreatedBy, ByPhone = true,
                BegunUtc = AcceptsAttachmentsAttribute.BegunUtc(HttpContext),
            };
            var outcome = await intake.TakeAsync(upload, cancellationToken);
            taken = outcome.File is not null;
            return outcome.Refusal;
        }
        finally
        {
            if (!taken) await links.ReleaseAsync(link);
        }
    }

    // Phones call every photograph image.jpg.
    private string NameOf(IFormFile photo) => T["手机照片"].Value + Path.GetExtension(photo.FileName);

    private async Task<(PhotoLink Link, AttachmentRules Rules)?> OpenAsync(string token, CancellationToken cancellationToken)
    {
        if (await links.FindAsync(token, cancellationToken) is not { } link || !await gate.IsOpenAsync(link.Place, link.CreatedBy, cancellationToken)) return null;
        return await fields.FindAsync(link.Place, cancellationToken) is { } rules ? (link, rules with { Kinds = rules.Kinds.Intersect(Pictures).ToHashSet() }) : null;
    }

    private ViewResult Page(PhotoLink link, AttachmentRules rules, string? error)
    {
        Response.Headers.CacheControl = "no-store";
        return View("Index", new PhotoPage(rules.Label, link.Taken, link.ExpiresUtc, string.Join(',', rules.Kinds.Select(kind => kind.MediaType())), error));
    }

    private ViewResult Closed()
    {
        (Response.Headers.CacheControl, Response.StatusCode) = ("no-store", StatusCodes.Status410Gone);
        return View("Closed");
    }
}
