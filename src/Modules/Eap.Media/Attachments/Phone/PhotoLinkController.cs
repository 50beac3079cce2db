using Eap.Media.Attachments.Fields;
using Eap.Platform.Files;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Media.Attachments.Phone;

/// <summary>The page beside the form that shows the code a phone reads.</summary>
[Authorize, Route("attachments/{item}/{part}/{field}/phone")]
public sealed class PhotoLinkController(AttachmentGate gate, AttachmentFields fields, PhotoLinks links, SiteSettings settings, ICurrentUser user) : Controller
{
    /// <summary>What will happen.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string item, string part, string field, CancellationToken cancellationToken) =>
        await RulesAsync(new AttachmentPlace(item, part, field), cancellationToken) is { } rules ? Page(rules, null) : NotFound();

    /// <summary>A new code; earlier ones stay good for their quarter of an hour.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Create(string item, string part, string field, CancellationToken cancellationToken)
    {
        var place = new AttachmentPlace(item, part, field);
        if (await RulesAsync(place, cancellationToken) is not { } rules || user.UserId is not { } userId) return NotFound();
        var site = (await settings.GetAsync<GeneralSettings>(cancellationToken)).BaseUrl;
        var root = string.IsNullOrWhiteSpace(site) ? $"{Request.Scheme}://{Request.Host}{Request.PathBase}" : site.TrimEnd('/');
        return Page(rules, $"{root}/photo/{await links.CreateAsync(place, userId, cancellationToken)}");
    }

    private ViewResult Page(AttachmentRules rules, string? address)
    {
        Response.Headers.CacheControl = "no-store";
        return View("Index", new PhotoLinkPage(rules.Label, address));
    }

    private async Task<AttachmentRules?> RulesAsync(AttachmentPlace place, CancellationToken cancellationToken) =>
        await gate.MayChangeAsync(place, cancellationToken) && await fields.FindAsync(place, cancellationToken) is { } rules && rules.Kinds.Overlaps(FileKinds.Images) ? rules : null;
}
