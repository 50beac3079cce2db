using Eap.Stations.Verification;

namespace Eap.Stations.Desk;

/// <summary>A station at the desk.</summary>
/// <param name="Id">Its item.</param>
/// <param name="Title">Its name.</param>
/// <param name="Url">Its page.</param>
/// <param name="HostName">Who runs it.</param>
/// <param name="Verified">The last confirmation.</param>
/// <param name="Waiting">Problems nobody answered.</param>
public sealed record StationDeskRow(string Id, string Title, string Url, string HostName, VerificationAge Verified, int Waiting);
