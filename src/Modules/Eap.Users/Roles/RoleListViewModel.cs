using Eap.Users.Grants;

namespace Eap.Users.Roles;

/// <summary>The list of roles.</summary>
/// <param name="Roles">Each role and how many accounts hold it.</param>
/// <param name="Settings">What the site asks of its administrators.</param>
public sealed record RoleListViewModel(IReadOnlyList<(Role Role, int Holders)> Roles, UsersSettings Settings);
