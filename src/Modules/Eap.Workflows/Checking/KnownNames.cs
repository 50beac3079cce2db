namespace Eap.Workflows.Checking;

/// <summary>The names a type may use on this site.</summary>
/// <param name="Permissions">Permissions that modules declare.</param>
/// <param name="HeldPermissions">Those that at least one role has.</param>
/// <param name="ContentTypes">Content types.</param>
public sealed record KnownNames(IReadOnlySet<string> Permissions, IReadOnlySet<string> HeldPermissions, IReadOnlySet<string> ContentTypes);
