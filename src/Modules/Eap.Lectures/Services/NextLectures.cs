using Eap.Lectures.Models;
using Eap.Platform.Caching;
using Eap.Platform.Time;
using Eap.Platform.Zones;
using Microsoft.AspNetCore.Http;

namespace Eap.Lectures.Services;

/// <summary>The next lectures on the home page; those that will not take place are in the list only.</summary>
internal sealed class NextLectures(LectureDirectory lectures, LectureDisplay display, SiteClock clock, IHttpContextAccessor accessor) : IZoneBlock
{
    private const int Most = 3;

    public string Zone => ZoneNames.HomeAside;

    public int Position => 10;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken)
    {
        if (accessor.HttpContext is { } context) PageCache.Tag(context, PageCache.Type(LectureContentType.Name));
        // Some to spare: what was called off since it was announced is known only to its own row.
        var next = await display.SummariesAsync(await lectures.NextAsync(clock.UtcNow, 4 * Most, cancellationToken), cancellationToken);
        var planned = next.Where(lecture => lecture.State == LectureState.Planned).Take(Most).ToList();
        return planned.Count == 0 ? null : new ZoneContent("NextLectures", planned);
    }
}
