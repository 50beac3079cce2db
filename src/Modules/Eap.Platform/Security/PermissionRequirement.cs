using Microsoft.AspNetCore.Authorization;

namespace Eap.Platform.Security;

/// <summary>A permission held at some organisation.</summary>
public sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;
