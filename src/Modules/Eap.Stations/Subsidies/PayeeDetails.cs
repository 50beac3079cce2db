namespace Eap.Stations.Subsidies;

/// <summary>Where a subsidy goes, in clear. Whoever reads it has been asked for the permission, and the reading is audited.</summary>
/// <param name="Name">Account holder.</param>
/// <param name="Account">Account number.</param>
/// <param name="Bank">Bank and branch.</param>
public sealed record PayeeDetails(string Name, string Account, string Bank)
{
    /// <summary>All three are there.</summary>
    public bool IsComplete => Name.Length > 0 && Account.Length > 0 && Bank.Length > 0;

    /// <summary>What may be shown without reading it: the end of the number.</summary>
    public string Tail => Account.Length >= 8 ? Account[^4..] : "";
}
