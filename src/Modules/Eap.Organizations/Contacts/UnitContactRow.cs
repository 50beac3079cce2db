using Eap.Organizations.Directory;

namespace Eap.Organizations.Contacts;

/// <summary>A unit in the list of named people.</summary>
/// <param name="Organization">The unit.</param>
/// <param name="Depth">How deep it stands.</param>
/// <param name="Lead">Its lead; null when nobody is named.</param>
/// <param name="Deputy">Its deputy; null when nobody is named.</param>
public sealed record UnitContactRow(Organization Organization, int Depth, UnitContact? Lead, UnitContact? Deputy);
