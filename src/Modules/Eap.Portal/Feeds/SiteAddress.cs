using Eap.Platform.Settings;
using Microsoft.AspNetCore.Http;

namespace Eap.Portal.Feeds;

/// <summary>Absolute addresses, for readers that are not browsers.</summary>
public sealed class SiteAddress(SiteSettings settings)
{
    /// <summary>The site's own address without a slash at the end: as set, else as asked for.</summary>
    public async Task<string> BaseAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var set = (await settings.GetAsync<GeneralSettings>(cancellationToken)).BaseUrl;
        return string.IsNullOrWhiteSpace(set) ? $"{request.Scheme}://{request.Host}{request.PathBase}" : set.TrimEnd('/');
    }
}
