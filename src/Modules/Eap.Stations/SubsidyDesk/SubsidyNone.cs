namespace Eap.Stations.SubsidyDesk;

/// <summary>The section of an application that no year's list holds.</summary>
/// <param name="Why">In words, with the clause.</param>
public sealed record SubsidyNone(string Why);
