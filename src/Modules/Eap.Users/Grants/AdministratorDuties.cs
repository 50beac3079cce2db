namespace Eap.Users.Grants;

/// <summary>The three administrators (三员): what makes a role one of them.</summary>
[Flags]
public enum AdministratorDuties
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>系统管理员: settings and recipes.</summary>
    System = 1,

    /// <summary>安全管理员: roles and grants.</summary>
    Security = 2,

    /// <summary>审计员: the audit trail.</summary>
    Audit = 4,
}
