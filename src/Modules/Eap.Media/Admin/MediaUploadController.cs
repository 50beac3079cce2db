using Eap.Media.Library;
using Eap.Media.Upload;
using Eap.Organizations.Directory;
using Eap.Organizations.Forms;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Media.Admin;

/// <summary>Uploads: a form for people, and the same address for the text editor's script, which asks for JSON.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageMedia)), Route("admin/media/upload")]
public sealed class MediaUploadController(MediaUploads uploads, MediaAccess access, IStringLocalizer<MediaUploadController> T) : Controller
{
    private const string Field = "file";

    /// <summary>The form.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => Form(await access.OrganizationsAsync(cancellationToken), null);

    /// <summary>Takes the files: those that are right stay, each of the others is refused with its reason.</summary>
    [HttpPost(""), RefuseOversizeRequest, RequestSizeLimit(MediaLimits.Request), RequestFormLimits(MultipartBodyLengthLimit = MediaLimits.Request)]
    public async Task<IActionResult> Index(MediaUploadForm form, CancellationToken cancellationToken)
    {
        var tree = await access.OrganizationsAsync(cancellationToken);
        var organization = string.IsNullOrEmpty(form.OrganizationId) ? tree.Tops.FirstOrDefault() : tree.Find(form.OrganizationId);
        if (organization is null) return Forbid();
        if (form.File.Count == 0) ModelState.AddModelError(Field, T["请选择要上传的文件。"]);
        if (form.File.Count > MediaLimits.Files) ModelState.AddModelError(Field, T["一次最多上传 {0} 个文件，请分几次。", MediaLimits.Files]);
        var stored = ModelState.IsValid ? await StoreAsync(form.File, organization.OrganizationId, cancellationToken) : [];
        return WantsJson() ? Answer(stored) : Show(stored, tree, organization.OrganizationId);
    }

    private async Task<List<MediaFile>> StoreAsync(List<IFormFile> files, string organizationId, CancellationToken cancellationToken)
    {
        var stored = new List<MediaFile>();
        foreach (var sent in files)
        {
            await using var content = sent.OpenReadStream();
            var (file, refusal) = await uploads.UploadAsync(content, sent.FileName, organizationId, cancellationToken);
            if (file is not null) stored.Add(file);
            else ModelState.AddModelError(Field, T["“{0}”：{1}", MediaName.Shown(sent.FileName), refusal!.Message]);
        }

        return stored;
    }

    private IActionResult Answer(List<MediaFile> stored)
    {
        if (stored.Count > 0) return Json(new PickedMedia(stored[0]));
        var message = string.Join(" ", ModelState.Values.SelectMany(value => value.Errors).Select(error => error.ErrorMessage));
        return new JsonResult(new { message }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }

    private IActionResult Show(List<MediaFile> stored, OrganizationTree tree, string organizationId)
    {
        if (!ModelState.IsValid)
        {
            ViewData["Stored"] = stored;
            return Form(tree, organizationId);
        }

        TempData["Notice"] = stored.Count == 1 ? T["已上传“{0}”。", stored[0].Name].Value : T["已上传 {0} 个文件。", stored.Count].Value;
        return stored is [var only] ? Redirect($"/admin/media/{only.MediaId}") : Redirect("/admin/media");
    }

    private ViewResult Form(OrganizationTree tree, string? organizationId) =>
        View("Index", new MediaUploadPage(OrganizationChoices.Of(tree, keep: organizationId), organizationId ?? tree.Tops.FirstOrDefault()?.OrganizationId ?? ""));

    private bool WantsJson() => Request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);
}
