namespace Eap.Platform.Security;

/// <summary>Something a role may be allowed to do.</summary>
/// <param name="Name">Stable name, as Orchard Core's where it has one (<c>EditContent</c>).</param>
/// <param name="Description">For the person who hands out roles, in Chinese.</param>
/// <param name="Category">The heading it stands under.</param>
/// <param name="IsSecurityCritical">Shown with a warning: whoever has it can reach further.</param>
public sealed record Permission(string Name, string Description, string Category = "", bool IsSecurityCritical = false);
