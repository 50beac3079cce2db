using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Eap.Platform.Logging;

/// <summary>Which requests carry search words: those to <c>/search</c>, and any with a <c>q</c> in its query, even inside another address.</summary>
internal static class SearchRequests
{
    private const string Mark = "Eap.Logging.SearchRequest";

    /// <summary>Marks them before anything can change the path (error pages do).</summary>
    public static IApplicationBuilder UseSearchRequestMarks(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        Is(context);
        return next(context);
    });

    /// <summary>True while such a request is being served; when in doubt too.</summary>
    public static bool Is(HttpContext? context)
    {
        if (context is null) return false;
        try
        {
            if (context.Items.ContainsKey(Mark)) return true;
            if (!CarriesWords(context.Request)) return false;
            context.Items[Mark] = true;
            return true;
        }
        catch (ObjectDisposedException)
        {
            // Work that outlived its request: whose it was cannot be seen any more.
            return true;
        }
    }

    private static bool CarriesWords(HttpRequest request) =>
        request.Path.StartsWithSegments("/search", StringComparison.OrdinalIgnoreCase)
        || (request.QueryString.Value is { Length: > 0 } query && (query.Contains("q=", StringComparison.OrdinalIgnoreCase) || query.Contains("q%3D", StringComparison.OrdinalIgnoreCase)));
}
