namespace Eap.Users.Grants;

/// <summary>The change would leave nobody who can hand out roles; thrown inside the unit of work, so that nothing of it stays.</summary>
public sealed class LastAdministratorException() : Exception("The last security administrator cannot be taken away.")
{
    /// <summary>For people.</summary>
    public const string Reason = "这是最后一位能授予角色的安全管理员，先给另一个账号授予安全管理员并让他启用账号，再做这一步。";
}
