using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Lectures.Requests.Day;

/// <summary>The host unit's report, from the page of its application.</summary>
[RequirePermission(nameof(Eap.Applications.Permissions.FileApplication)), Route("my/{id:length(26)}/lecture")]
public sealed class LectureReportController(UnitOfWork work, LecturePhotos photos, IStringLocalizer<LectureReportController> T) : Controller
{
    /// <summary>Stores how many came.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index(string id, HostReport report, CancellationToken cancellationToken)
    {
        var problem = await work.RunAsync(unit => unit.Get<LectureReports>().ReportAsync(id, report, cancellationToken), cancellationToken);
        if (problem is ("", "")) return NotFound();
        if (problem is var (_, words)) TempData["Error"] = words;
        else TempData["Notice"] = T["已记下，谢谢。服务中心核对后就认定。"].Value;
        return Redirect($"/my/{id}");
    }

    /// <summary>Stores how the unit found it.</summary>
    [HttpPost("rating")]
    public async Task<IActionResult> Rating(string id, string? rating, string? words, CancellationToken cancellationToken)
    {
        var problem = await work.RunAsync(unit => unit.Get<LectureReports>().RateAsync(id, rating, words, cancellationToken), cancellationToken);
        if (problem is { Length: 0 }) return NotFound();
        if (problem is not null) TempData["Error"] = problem;
        else TempData["Notice"] = T["评单已收到，谢谢。"].Value;
        return Redirect($"/my/{id}");
    }

    /// <summary>Takes photos and scans.</summary>
    [HttpPost("photos")]
    public async Task<IActionResult> Photos(string id, List<IFormFile> files, CancellationToken cancellationToken)
    {
        var problem = await photos.AddAsync(id, files, cancellationToken);
        if (problem is { Length: 0 }) return NotFound();
        if (problem is not null) TempData["Error"] = problem;
        else TempData["Notice"] = T["照片已收到。"].Value;
        return Redirect($"/my/{id}");
    }

    /// <summary>Takes a photo out again.</summary>
    [HttpPost("photos/{photo:length(26)}/remove")]
    public async Task<IActionResult> RemovePhoto(string id, string photo, CancellationToken cancellationToken)
    {
        if (!await photos.RemoveAsync(id, photo, cancellationToken)) return NotFound();
        TempData["Notice"] = T["已去掉。"].Value;
        return Redirect($"/my/{id}");
    }
}
