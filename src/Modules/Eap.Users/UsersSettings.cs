namespace Eap.Users;

/// <summary>Site settings section of accounts.</summary>
public sealed class UsersSettings
{
    /// <summary>三员分立: system and security administrator may not be one account either. Auditor is always apart. Default off.</summary>
    public bool ThreeAdministrators { get; set; }

    /// <summary>Whoever is one of the three administrators sees nothing else before the second step of sign-in is set up. Default off; the first page of the admin reminds anyway.</summary>
    public bool AdministratorsNeedSecondStep { get; set; }
}
