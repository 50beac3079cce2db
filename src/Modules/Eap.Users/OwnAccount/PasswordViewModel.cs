namespace Eap.Users.OwnAccount;

/// <summary>The form for a new password.</summary>
public sealed class PasswordViewModel
{
    /// <summary>原密码</summary>
    public string? Current { get; set; }

    /// <summary>新密码</summary>
    public string? Password { get; set; }

    /// <summary>The new password again.</summary>
    public string? Repeat { get; set; }
}
