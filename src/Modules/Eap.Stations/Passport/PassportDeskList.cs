namespace Eap.Stations.Passport;

/// <summary>The passports a person looks through.</summary>
/// <param name="Lines">The stations; those with something to look at first.</param>
/// <param name="IsWaitingOnly">Only those.</param>
/// <param name="Waiting">How many stations have something to look at.</param>
/// <param name="HasStandard">The plan in force holds a standard with checks; without one nothing can be graded.</param>
public sealed record PassportDeskList(IReadOnlyList<PassportLine> Lines, bool IsWaitingOnly, int Waiting, bool HasStandard);
