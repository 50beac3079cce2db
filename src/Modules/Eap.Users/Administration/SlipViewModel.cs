namespace Eap.Users.Administration;

/// <summary>A slip as it is printed, once.</summary>
/// <param name="UserName">用户名</param>
/// <param name="DisplayName">姓名</param>
/// <param name="Organization">所属组织</param>
/// <param name="Code">一次性代码</param>
/// <param name="Until">Last moment it holds.</param>
/// <param name="Site">Name of the site.</param>
/// <param name="Address">Where to use it.</param>
/// <param name="UserId">The account.</param>
public sealed record SlipViewModel(string UserName, string DisplayName, string Organization, string Code, string Until, string Site, string Address, string UserId);
