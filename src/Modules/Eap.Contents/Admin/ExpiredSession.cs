using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Contents.Admin;

/// <summary>Nobody is sent to the sign-in page with an article in hand: the text comes back on a page that says what to do.</summary>
internal sealed class ExpiredSession : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _default = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        // Only the editor's own form carries the mark; anything else is sent to sign in as usual.
        if (authorizeResult.Challenged && HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<KeepsTextAttribute>() is not null
            && context.Request.HasFormContentType && (await context.Request.ReadFormAsync(context.RequestAborted)).ContainsKey(ExpiredPage.Mark))
            await ShowAsync(context);
        else
            await _default.HandleAsync(next, context, policy, authorizeResult);
    }

    private static Task ShowAsync(HttpContext context)
    {
        var page = ExpiredPage.Of(context.Request);
        var view = new ViewResult
        {
            ViewName = "/Eap.Contents/Views/ContentEditor/Expired.cshtml",
            StatusCode = StatusCodes.Status401Unauthorized,
            ViewData = new ViewDataDictionary<ExpiredPage>(context.RequestServices.GetRequiredService<IModelMetadataProvider>(), new ModelStateDictionary()) { Model = page },
        };
        var action = new ActionContext(context, context.GetRouteData(), context.GetEndpoint()?.Metadata.GetMetadata<ActionDescriptor>() ?? new ActionDescriptor());
        return context.RequestServices.GetRequiredService<IActionResultExecutor<ViewResult>>().ExecuteAsync(action, view);
    }
}
