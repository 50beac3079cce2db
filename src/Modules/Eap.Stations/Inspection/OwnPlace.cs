using Eap.Stations.Acceptance;

namespace Eap.Stations.Inspection;

/// <summary>Whose photographs show one and the same place: an application, and whatever its host filed for that address before.</summary>
/// <param name="ApplicationItemId">The application.</param>
/// <param name="OrganizationId">Its unit.</param>
/// <param name="AddressKey">What two writings of the address share; null: the application alone.</param>
public sealed record OwnPlace(string ApplicationItemId, string OrganizationId, string? AddressKey)
{
    /// <summary>The place of an acceptance.</summary>
    public static OwnPlace Of(AcceptanceCase acceptance) => new(acceptance.ApplicationItemId, acceptance.OrganizationId, acceptance.AddressKey);
}
