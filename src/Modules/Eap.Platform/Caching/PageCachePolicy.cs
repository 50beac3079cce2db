using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Eap.Platform.Caching;

/// <summary>
/// Which responses are kept for everybody: GET pages without a sign-in cookie, keyed by path, listed query keys, display mode and encoding.
/// A page is kept only when it asked for it (<see cref="PageCache.Keep"/>), because only then is it tagged with what it shows.
/// </summary>
internal sealed class PageCachePolicy(IServiceProvider services) : IOutputCachePolicy
{
    internal const string SignInCookie = "eap.signin";
    internal static readonly string[] QueryKeys = ["page", "topic", "audience", "feeling", "q", "type", "when", "sort", "district", "kind", "tier", "service", "open", "entry", "step-free", "year", "title", "union"];

    // Asked for late: the store is made from the options this policy is part of. From the root, because a hit should not open a scope.
    private readonly Lazy<PageCacheStore> _store = new(services.GetRequiredService<PageCacheStore>);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellationToken)
    {
        var request = context.HttpContext.Request;
        // Files are never kept, and the cache would let readers of one file wait for the slowest among them.
        if (request.Path.StartsWithSegments("/media")) return ValueTask.CompletedTask;
        // The cookie's mere presence is enough: nothing is decrypted here, and a made-up cookie costs only its owner a miss.
        var allowed = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && !request.Cookies.ContainsKey(SignInCookie) && !request.Headers.ContainsKey(HeaderNames.Authorization)
            && (!request.QueryString.HasValue || request.Query.Keys.All(QueryKeys.Contains));
        var store = _store.Value;
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = allowed;
        context.AllowCacheStorage = allowed;
        // Whoever comes after an eviction must not be handed the page of somebody who came before it.
        context.AllowLocking = allowed && !store.IsSettling;
        context.CacheVaryByRules.QueryKeys = QueryKeys;
        context.CacheVaryByRules.CacheKeyPrefix = AcceptedEncoding(request);
        context.CacheVaryByRules.VaryByValues["display"] = DisplayMode.Read(request).ToString();
        context.CacheVaryByRules.VaryByHost = true;
        context.HttpContext.Items[PageCacheStore.StartedKey] = store.Sequence;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    // The body has left already: only reading is possible here, setting a header would throw and nothing would ever be stored.
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellationToken)
    {
        var response = context.HttpContext.Response;
        var kept = context.HttpContext.Items[PageCache.KeptKey] is TimeSpan;
        if (!kept || response.StatusCode != StatusCodes.Status200OK || response.Headers.ContainsKey(HeaderNames.SetCookie) || context.HttpContext.User.Identity?.IsAuthenticated == true)
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    private static string AcceptedEncoding(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        return accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br" : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gz" : "id";
    }
}
