using Microsoft.AspNetCore.Identity;

namespace Eap.Users.Accounts;

/// <summary>An account of a person who works with the site. Readers have none.</summary>
public sealed class User : IdentityUser
{
    /// <summary>The person's name, shown in the admin.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The organisation whose superior union may reset, unlock and hand over the account.</summary>
    public string OrganizationId { get; set; } = "";

    /// <summary>False: cannot sign in.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>Must choose a password of their own at the next sign-in (activation slip, reset).</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>When the account was made, UTC.</summary>
    public DateTime CreatedUtc { get; set; }

    /// <summary>Last sign-in, UTC.</summary>
    public DateTime? LastSignInUtc { get; set; }

    /// <summary>Ends every session of the account at its next request.</summary>
    public void EndSessions() => SecurityStamp = Guid.NewGuid().ToString("N");
}
