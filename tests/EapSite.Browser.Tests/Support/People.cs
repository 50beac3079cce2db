using Eap.Testing;

namespace EapSite.Browser.Tests.Support;

/// <summary>People who stand in pictures: invented names, which are their user names too.</summary>
internal static class People
{
    /// <summary>An account of this name with this role at a union (name or code; null: the root of the tree).</summary>
    public static Task<SiteAccount> PersonAsync(this SiteData data, string role, string name, string? at = null) =>
        data.AccountAsync(role, at, user => (user.DisplayName, user.UserName, user.NormalizedUserName) = (name, name, name));
}
