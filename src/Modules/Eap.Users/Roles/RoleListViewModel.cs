using Eap.Users.Grants;

namespace Eap.Users.Roles;

/// <summary>The list of roles.</summary>
/// <param name="Roles">Each role and how many accounts hold it.</param>
/// <param name="ThreeAdministrators">三员分立 is on.</param>
public sealed record RoleListViewModel(IReadOnlyList<(Role Role, int Holders)> Roles, bool ThreeAdministrators);
