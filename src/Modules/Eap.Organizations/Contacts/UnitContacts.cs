namespace Eap.Organizations.Contacts;

/// <summary>The people named now.</summary>
public sealed class UnitContacts(IEnumerable<UnitContact> rows)
{
    private readonly Dictionary<(string, UnitContactRole), UnitContact> _named = rows.ToDictionary(row => (row.OrganizationId, row.Role));

    /// <summary>The lead; null when nobody is named.</summary>
    public UnitContact? Lead(string organizationId) => _named.GetValueOrDefault((organizationId, UnitContactRole.Lead));

    /// <summary>The deputy; null when nobody is named.</summary>
    public UnitContact? Deputy(string organizationId) => _named.GetValueOrDefault((organizationId, UnitContactRole.Deputy));
}
