namespace Eap.Testing;

/// <summary>An account a test made.</summary>
/// <param name="Id">Its id.</param>
/// <param name="UserName">What it signs in with.</param>
/// <param name="Password">And its password.</param>
/// <param name="OrganizationId">Where it belongs.</param>
public sealed record SiteAccount(string Id, string UserName, string Password, string OrganizationId);
