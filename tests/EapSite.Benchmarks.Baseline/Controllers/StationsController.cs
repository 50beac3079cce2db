using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace EapSite.Benchmarks.Baseline.Controllers;

/// <summary>A list of stations: filter, open ones first, one page and its count, a view.</summary>
public sealed class StationsController(BaselineDb db, BaselineFrame frame) : Controller
{
    private const int PageSize = 10;

    /// <summary>The page.</summary>
    [HttpGet("stations")]
    public async Task<IActionResult> Index(string? district, string? entry, int page = 1, CancellationToken cancellationToken = default)
    {
        var minute = (int)DateTime.Now.TimeOfDay.TotalMinutes;
        var found = db.Stations.Where(station => (district == null || station.District == district) && (entry == null || station.Entry == entry));
        ViewData["Total"] = await found.CountAsync(cancellationToken);
        ViewData["Frame"] = frame.Html;
        return View(await found.OrderBy(station => station.Opens <= minute && minute < station.Closes ? 0 : 1).ThenBy(station => station.Opens).ThenBy(station => station.Title)
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken));
    }
}
