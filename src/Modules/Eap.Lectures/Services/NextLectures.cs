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
        var next = await lectures.NextAsync(clock.UtcNow, Most, cancellationToken);
        return next.Count == 0 ? null : new ZoneContent("NextLectures", await display.SummariesAsync(next, cancellationToken));
    }
}
