namespace Eap.Users;

/// <summary>Site settings section of accounts.</summary>
public sealed class UsersSettings
{
    /// <summary>三员分立: system and security administrator may not be one account either. Auditor is always apart. Default off.</summary>
    public bool ThreeAdministrators { get; set; }
}
