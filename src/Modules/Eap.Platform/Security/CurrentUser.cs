using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Eap.Platform.Security;

/// <summary>Reads the current person from the request.</summary>
public sealed class CurrentUser(IHttpContextAccessor accessor) : ICurrentUser
{
    private ClaimsPrincipal? Principal => accessor.HttpContext?.User;

    /// <inheritdoc />
    public string? UserId => Principal?.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <inheritdoc />
    public string UserName => IsSystem ? "系统" : Principal?.Identity?.Name ?? "";

    /// <inheritdoc />
    public bool IsSystem => accessor.HttpContext is null;
}
