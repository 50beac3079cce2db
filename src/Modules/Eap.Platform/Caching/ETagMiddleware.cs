using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Eap.Platform.Caching;

// Stands inside compression: hashes the plain body of pages that are kept, so that a reader who has it gets 304. Runs once per stored page.
internal sealed class ETagMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            await next(context);
            return;
        }

        var body = context.Response.Body;
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = body;
        }

        if (context.Items[PageCache.KeptKey] is TimeSpan && context.Response.StatusCode == StatusCodes.Status200OK)
        {
            var hash = SHA256.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
            context.Response.Headers.ETag = $"W/\"{Convert.ToHexStringLower(hash)[..24]}\"";
            context.Response.Headers.CacheControl = "private, no-cache";
            context.Response.Headers.Append(HeaderNames.Vary, "Accept-Encoding, Cookie");
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(body, context.RequestAborted);
    }
}
