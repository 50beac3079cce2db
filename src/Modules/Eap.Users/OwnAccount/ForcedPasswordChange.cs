using Eap.Users.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Eap.Users.OwnAccount;

internal static class ForcedPasswordChange
{
    /// <summary>Whoever must choose another password sees nothing else before.</summary>
    public static IApplicationBuilder UseForcedPasswordChange(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        var page = context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>();
        if (page is null || !Session.MustChangePassword(context) || IsAllowed(page)) return next(context);
        context.Response.Redirect($"{context.Request.PathBase}/account/password");
        return Task.CompletedTask;
    });

    private static bool IsAllowed(ControllerActionDescriptor page) =>
        page.ControllerTypeInfo == typeof(LoginController) || page.ControllerTypeInfo == typeof(AccountController) && page.ActionName == nameof(AccountController.Password);
}
