using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Eap.Platform.Web;

/// <summary>Headers of every response: nothing inline, nothing from elsewhere, no framing.</summary>
public static class SecurityHeaders
{
    /// <summary>The content security policy of all pages.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
        "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    // Added when the answer leaves: the handler of failures clears what was set before it. A page that said something itself keeps it.
    internal static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        context.Response.OnStarting(static state => Add((HttpContext)state), context);
        return next(context);
    });

    private static Task Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, ContentSecurityPolicy);
        headers.TryAdd(HeaderNames.XContentTypeOptions, "nosniff");
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers.TryAdd("Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        // Personal pages must not be kept by browsers or proxies; cached public pages say otherwise themselves.
        if (context.Request.Path.StartsWithSegments("/admin") || context.Request.Path.StartsWithSegments("/my")) headers.TryAdd(HeaderNames.CacheControl, "no-store");
        return Task.CompletedTask;
    }
}
