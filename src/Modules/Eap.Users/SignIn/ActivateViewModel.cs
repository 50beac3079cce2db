namespace Eap.Users.SignIn;

/// <summary>The form of the activation page.</summary>
public sealed class ActivateViewModel
{
    /// <summary>用户名</summary>
    public string? UserName { get; set; }

    /// <summary>一次性代码</summary>
    public string? Code { get; set; }

    /// <summary>新密码</summary>
    public string? Password { get; set; }

    /// <summary>The new password again.</summary>
    public string? Repeat { get; set; }
}
