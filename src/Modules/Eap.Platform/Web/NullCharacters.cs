using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Primitives;

namespace Eap.Platform.Web;

/// <summary>
/// U+0000 in an address or a form: nobody types it, PostgreSQL stores and compares no text with it. Such a request is answered 400 before it reaches a
/// page: the address here, a form once it was read (see <see cref="Filter"/>), so that the limits of an action's own uploads stand.
/// </summary>
internal static class NullCharacters
{
    public static IApplicationBuilder UseNullCharacterGuard(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (!IsIn(context.Request.Path.Value) && !IsIn(context.Request.Query)) return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    private static bool IsIn(string? text) => text?.Contains('\0') == true;

    private static bool IsIn(IEnumerable<KeyValuePair<string, StringValues>> values)
    {
        foreach (var (name, texts) in values)
        {
            if (IsIn(name)) return true;
            foreach (var text in texts)
                if (IsIn(text)) return true;
        }

        return false;
    }

    /// <summary>The same for what a form holds.</summary>
    internal sealed class Filter : IActionFilter, IOrderedFilter
    {
        // Before the actions' own filters.
        public int Order => int.MinValue;

        public void OnActionExecuting(ActionExecutingContext context)
        {
            var features = context.HttpContext.Features;
            // The page that tells of it is made for the same form.
            if (features.Get<IStatusCodeReExecuteFeature>() is not null || features.Get<IFormFeature>()?.Form is not { } form) return;
            if (IsIn(form) || form.Files.Any(file => IsIn(file.FileName) || IsIn(file.Name))) context.Result = new BadRequestResult();
        }

        public void OnActionExecuted(ActionExecutedContext context)
        {
            // What is to be said was said before.
        }
    }
}
