using Eap.Contents.Model;
using Eap.Lectures.Calendar;
using Eap.Lectures.Services;
using Eap.Platform.Caching;
using Eap.Platform.Calendars;
using Eap.Platform.Ids;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Lectures.Controllers;

/// <summary>Lectures for calendars: all of a year ahead to subscribe to, or one.</summary>
public sealed class LectureCalendarController(
    LectureDirectory lectures, LectureDisplay display, SiteSettings settings, SiteClock clock, IStringLocalizer<LectureCalendarController> T) : Controller
{
    private const int Most = 1000;

    /// <summary>From a month ago to a year ahead; cancelled ones stay in it, so that subscribers see it.</summary>
    [HttpGet("lectures.ics")]
    public async Task<IActionResult> All(CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        PageCache.Keep(HttpContext, PageCache.Long, PageCache.Everything, PageCache.Type(LectureContentType.Name));
        return await FileAsync(await lectures.BetweenAsync(now.AddMonths(-1), now.AddMonths(12), Most, cancellationToken), cancellationToken);
    }

    /// <summary>One lecture, by its id, which stays when its address changes.</summary>
    [HttpGet("lectures/{id}.ics")]
    public async Task<IActionResult> One(string id, CancellationToken cancellationToken)
    {
        if (!IdGenerator.IsValid(id) || await lectures.FindAsync(id, cancellationToken) is not { } item) return NotFound();
        PageCache.Keep(HttpContext, PageCache.Long, PageCache.Everything, PageCache.Item(id));
        return await FileAsync([item], cancellationToken);
    }

    private async Task<IActionResult> FileAsync(IReadOnlyList<ContentItem> items, CancellationToken cancellationToken)
    {
        var configured = (await settings.GetAsync<GeneralSettings>(cancellationToken)).BaseUrl?.TrimEnd('/');
        var baseUrl = string.IsNullOrEmpty(configured) ? $"{Request.Scheme}://{Request.Host}" : configured;
        var summaries = await display.SummariesAsync(items, cancellationToken);
        var entries = items.Zip(summaries, (item, summary) => LectureEntries.From(summary, item.PublishedUtc ?? clock.UtcNow, baseUrl)).OfType<CalendarEvent>();
        return Content(CalendarFile.Write(T["职工公益讲座"], entries), CalendarFile.ContentType);
    }
}
