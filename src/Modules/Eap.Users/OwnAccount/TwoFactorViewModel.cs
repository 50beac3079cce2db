namespace Eap.Users.OwnAccount;

/// <summary>The form for turning the second step on.</summary>
public sealed class TwoFactorViewModel
{
    /// <summary>The secret on its way, protected.</summary>
    public string? Offer { get; set; }

    /// <summary>六位验证码</summary>
    public string? Code { get; set; }

    /// <summary>密码</summary>
    public string? Password { get; set; }

    /// <summary>The secret to type.</summary>
    public string Secret { get; set; } = "";

    /// <summary>The secret as a picture: PNG as a data address.</summary>
    public string Picture { get; set; } = "";
}
