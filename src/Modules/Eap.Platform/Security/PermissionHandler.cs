using Microsoft.AspNetCore.Authorization;

namespace Eap.Platform.Security;

internal sealed class PermissionHandler(IAccess access, IOrganizationScopes organizations) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (context.User.Identity?.IsAuthenticated != true) return;
        var allowed = requirement.Everywhere ? await organizations.AllowsEverywhereAsync(requirement.Permission) : await access.AllowsAsync(requirement.Permission);
        if (allowed) context.Succeed(requirement);
    }
}
