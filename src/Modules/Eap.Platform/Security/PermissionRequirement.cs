using Microsoft.AspNetCore.Authorization;

namespace Eap.Platform.Security;

/// <summary>A permission held at some organisation, or at the top of the tree.</summary>
public sealed record PermissionRequirement(string Permission, bool Everywhere = false) : IAuthorizationRequirement;
