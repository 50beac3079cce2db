using Microsoft.AspNetCore.Authorization;

namespace Eap.Platform.Security;

internal sealed class PermissionHandler(IAccess access) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.User.Identity?.IsAuthenticated == true && await access.AllowsAsync(requirement.Permission)) context.Succeed(requirement);
    }
}
