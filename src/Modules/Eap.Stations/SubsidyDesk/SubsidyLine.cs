using Eap.Stations.Acceptance;
using Eap.Stations.Subsidies;

namespace Eap.Stations.SubsidyDesk;

/// <summary>A claim in a list: neither persons nor payees.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Case">Its acceptance.</param>
/// <param name="District">Its district; null for units directly under the city.</param>
/// <param name="WaitingAt">Its place on the waiting list, from 1; null: it does not wait, or the order is not known before the close.</param>
/// <param name="State">Where it stands, in words.</param>
public sealed record SubsidyLine(SubsidyClaim Claim, AcceptanceCase Case, string? District, int? WaitingAt, string State)
{
    /// <summary>The class decided, else applied for, in one word.</summary>
    public string Class => AcceptanceProcess.Title(Case.ClassDecided ?? Case.ClassApplied);
}
