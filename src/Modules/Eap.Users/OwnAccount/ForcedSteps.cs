using Eap.Users.SignIn;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace Eap.Users.OwnAccount;

internal static class ForcedSteps
{
    /// <summary>Whoever must choose another password, or set up the second step, sees nothing else before.</summary>
    public static IApplicationBuilder UseForcedSteps(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is not { } page || page.ControllerTypeInfo == typeof(LoginController)) return next(context);
        if (Session.MustChangePassword(context) && !IsPasswordForm(page)) context.Response.Redirect($"{context.Request.PathBase}/account/password");
        else if (Session.MustSetUpSecondStep(context) && page.ControllerTypeInfo != typeof(TwoFactorController)) context.Response.Redirect($"{context.Request.PathBase}/account/two-factor");
        else return next(context);
        return Task.CompletedTask;
    });

    private static bool IsPasswordForm(ControllerActionDescriptor page) => page.ControllerTypeInfo == typeof(AccountController) && page.ActionName == nameof(AccountController.Password);
}
