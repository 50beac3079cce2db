using Microsoft.AspNetCore.Http;

namespace Eap.Portal.Modes;

/// <summary>
/// On the search page the switch is part of the page's own address (<c>/search?q=…&amp;display=large</c>): words searched stand in no other, so
/// that whoever keeps them out of the logs of /search has kept them out of all.
/// </summary>
internal sealed class SearchModeMiddleware(RequestDelegate next)
{
    public const string Key = "display";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.Path.Equals("/search", StringComparison.OrdinalIgnoreCase) || !HttpMethods.IsGet(request.Method) || !request.Query.TryGetValue(Key, out var word)) return next(context);
        DisplayModes.Set(context, word);
        var rest = QueryString.Create(request.Query.Where(pair => pair.Key != Key));
        context.Response.Redirect("/search" + rest.ToUriComponent());
        return Task.CompletedTask;
    }
}
