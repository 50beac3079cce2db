using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Eap.Platform.Web;

/// <summary>Headers of every response: nothing inline, nothing from elsewhere, no framing.</summary>
public static class SecurityHeaders
{
    /// <summary>The content security policy of all pages.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
        "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    internal static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), interest-cohort=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // Personal pages must not be kept by browsers or proxies; cached public pages say otherwise themselves.
        if (context.Request.Path.StartsWithSegments("/admin") || context.Request.Path.StartsWithSegments("/my")) headers.CacheControl = "no-store";
        return next(context);
    });
}
