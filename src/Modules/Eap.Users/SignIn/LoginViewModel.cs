namespace Eap.Users.SignIn;

/// <summary>The form of the sign-in page.</summary>
public sealed class LoginViewModel
{
    /// <summary>用户名</summary>
    public string? UserName { get; set; }

    /// <summary>密码</summary>
    public string? Password { get; set; }

    /// <summary>The code of the second step.</summary>
    public string? Code { get; set; }

    /// <summary>Where to go after; local addresses only.</summary>
    public string? ReturnUrl { get; set; }
}
