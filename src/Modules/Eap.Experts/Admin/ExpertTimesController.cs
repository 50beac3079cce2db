using Eap.Experts.Calendar;
using Eap.Experts.Profiles;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Experts.Admin;

/// <summary>When an expert has time, and what they are booked for.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageExperts)), Route("admin/experts/{id}/times")]
public sealed class ExpertTimesController(ExpertPages pages, ExpertTimes times, ResourceCalendar calendar, SiteClock clock, IStringLocalizer<ExpertTimesController> T) : Controller
{
    /// <summary>The times and a form for one more.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string id, CancellationToken cancellationToken) => await PageAsync(id, new NewAvailability(), cancellationToken);

    /// <summary>Adds a time.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index(string id, NewAvailability form, CancellationToken cancellationToken)
    {
        var (item, forbidden) = await pages.FindAsync(id, cancellationToken);
        if (item is null) return forbidden ? Forbid() : NotFound();
        var (row, field, problem) = form.Read(id);
        problem ??= await times.AddAsync(row!, cancellationToken);
        if (problem is null)
        {
            TempData["Notice"] = T["已登记。"].Value;
            return RedirectToAction(nameof(Index), new { id });
        }

        ModelState.AddModelError(field, problem);
        return await PageAsync(id, form, cancellationToken);
    }

    /// <summary>Removes a time.</summary>
    [HttpPost("{time:long}/remove")]
    public async Task<IActionResult> Remove(string id, long time, CancellationToken cancellationToken)
    {
        var (item, forbidden) = await pages.FindAsync(id, cancellationToken);
        if (item is null) return forbidden ? Forbid() : NotFound();
        if (await times.RemoveAsync(id, time, cancellationToken)) TempData["Notice"] = T["已删除。"].Value;
        return RedirectToAction(nameof(Index), new { id });
    }

    private async Task<IActionResult> PageAsync(string id, NewAvailability form, CancellationToken cancellationToken)
    {
        var (item, forbidden) = await pages.FindAsync(id, cancellationToken);
        if (item is null) return forbidden ? Forbid() : NotFound();
        var slots = await calendar.OfAsync(CalendarResource.Expert(id), clock.UtcNow, cancellationToken);
        return View("Index", new ExpertTimesPage(ExpertProfile.Of(item), await times.OfAsync(id, cancellationToken), [.. slots.GroupBy(slot => slot.SubjectItemId).Select(Booked)], form));
    }

    private BookedTime Booked(IEnumerable<CalendarSlot> slots) => new(clock.ToLocal(slots.Min(slot => slot.SlotStartUtc)), clock.ToLocal(slots.Max(slot => slot.SlotStartUtc) + SlotTimes.Length));
}
