namespace Eap.Stations.Desk;

/// <summary>A page of the stations of the desk.</summary>
/// <param name="Rows">The stations, those longest unconfirmed first.</param>
/// <param name="Page">Which page, from 1.</param>
/// <param name="HasMore">There is a next one.</param>
public sealed record StationDeskList(IReadOnlyList<StationDeskRow> Rows, int Page, bool HasMore);
