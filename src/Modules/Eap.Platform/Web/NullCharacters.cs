using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
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

    /// <summary>The same for what a form holds, and for a form that cannot be read: of that nothing would be bound, and the action would run as if nothing had been typed.</summary>
    internal sealed class Filter : IAsyncActionFilter, IOrderedFilter
    {
        // Before the actions' own filters.
        public int Order => int.MinValue;

        public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
        {
            var http = context.HttpContext;
            // The page that tells of it is made for the same form.
            var isTold = http.Features.Get<IStatusCodeReExecuteFeature>() is not null;
            if (!isTold && http.Request.HasFormContentType && await IsRefusedAsync(http.Request, http.RequestAborted)) context.Result = new BadRequestResult();
            else await next();
        }

        // It was read before, for its token and its values: this asks for what was kept.
        private static async Task<bool> IsRefusedAsync(HttpRequest request, CancellationToken cancellationToken)
        {
            try
            {
                var form = await request.ReadFormAsync(cancellationToken);
                return IsIn(form) || form.Files.Any(file => IsIn(file.FileName) || IsIn(file.Name));
            }
            catch (InvalidDataException)
            {
                return true;
            }
            catch (IOException)
            {
                // Larger than the action takes, or cut in the middle: that is said where it is known.
                return false;
            }
        }
    }
}
