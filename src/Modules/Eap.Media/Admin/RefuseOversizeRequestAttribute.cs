using Eap.Media.Upload;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Eap.Media.Admin;

/// <summary>Says in words that a request is too large. It stands before the antiforgery check, which could not read such a form and would only say 400.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RefuseOversizeRequestAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <inheritdoc />
    public int Order => 800;

    /// <inheritdoc />
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (request.ContentLength is not > MediaLimits.Request) return;
        var services = context.HttpContext.RequestServices;
        var message = services.GetRequiredService<IStringLocalizer<RefuseOversizeRequestAttribute>>()["一次上传的文件合起来超过 {0} MB，请分几次上传。", MediaLimits.Recording >> 20].Value;
        if (request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase))
        {
            context.Result = new JsonResult(new { message }) { StatusCode = StatusCodes.Status413PayloadTooLarge };
            return;
        }

        services.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(context.HttpContext)["Error"] = message;
        context.Result = new RedirectResult("/admin/media/upload");
    }
}
