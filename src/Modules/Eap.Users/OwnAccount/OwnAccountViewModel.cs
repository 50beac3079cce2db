using Eap.Users.Accounts;
using Eap.Users.Grants;

namespace Eap.Users.OwnAccount;

/// <summary>A person's own account.</summary>
/// <param name="Account">The account.</param>
/// <param name="Grants">Titles of roles and names of organisations.</param>
/// <param name="Organization">Where the person works.</param>
/// <param name="RecoveryLeft">Recovery codes left.</param>
public sealed record OwnAccountViewModel(User Account, IReadOnlyList<GrantLine> Grants, string? Organization, int RecoveryLeft);
