using Eap.Platform.Caching;
using Eap.Platform.Zones;
using Microsoft.AspNetCore.Http;

namespace Eap.Portal.Notices;

/// <summary>The newest notices on the home page.</summary>
internal sealed class NoticesBlock(NoticeList notices, IHttpContextAccessor accessor) : IZoneBlock
{
    private const int Count = 3;

    public string Zone => ZoneNames.HomeAside;

    public int Position => 20;

    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken)
    {
        if (accessor.HttpContext is { } context) PageCache.Tag(context, PageCache.Type(PortalContentTypes.Notice));
        return await notices.ListAsync(0, Count, cancellationToken) is { Count: > 0 } newest ? new ZoneContent("NewestNotices", newest) : null;
    }
}
