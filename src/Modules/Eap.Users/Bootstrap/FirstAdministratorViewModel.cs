namespace Eap.Users.Bootstrap;

/// <summary>The form for the first administrator.</summary>
public sealed class FirstAdministratorViewModel
{
    /// <summary>用户名</summary>
    public string? UserName { get; set; }

    /// <summary>姓名</summary>
    public string? DisplayName { get; set; }

    /// <summary>密码</summary>
    public string? Password { get; set; }

    /// <summary>The password again.</summary>
    public string? Repeat { get; set; }
}
