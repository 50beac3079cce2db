namespace Eap.Organizations.Contacts;

/// <summary>Tells which accounts act for a unit. The module that keeps accounts answers.</summary>
public interface IUnitAccounts
{
    /// <summary>Enabled accounts that hold a role at exactly this organisation, by name.</summary>
    Task<IReadOnlyList<UnitAccount>> AtAsync(string organizationId, CancellationToken cancellationToken);
}

/// <summary>An account as a choice.</summary>
/// <param name="UserId">The account.</param>
/// <param name="Name">The person's name and user name.</param>
public sealed record UnitAccount(string UserId, string Name);
