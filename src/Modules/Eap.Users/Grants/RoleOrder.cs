using Eap.Platform.Security;

namespace Eap.Users.Grants;

/// <summary>Roles in the order people expect: the site's own first, then by title.</summary>
public static class RoleOrder
{
    private static readonly Dictionary<string, int> Known = RoleNames.All.Select((role, index) => (role.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index);

    /// <summary>A key to sort by.</summary>
    public static (int Rank, string Title) Of(Role role) => (Known.GetValueOrDefault(role.Name, int.MaxValue), role.Title);

    /// <summary>True for a role every site has; it cannot be removed.</summary>
    public static bool IsBuiltIn(string role) => Known.ContainsKey(role);
}
