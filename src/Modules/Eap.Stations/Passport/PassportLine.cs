using Eap.Stations.Model;

namespace Eap.Stations.Passport;

/// <summary>A station in a list of passports.</summary>
/// <param name="Station">The station.</param>
/// <param name="Host">Short name of its host.</param>
/// <param name="Standing">What it is graded; null: not yet.</param>
/// <param name="Standards">The standards that have checks.</param>
public sealed record PassportLine(StationIndex Station, string Host, StationStanding? Standing, IReadOnlyList<PassportStandard> Standards)
{
    /// <summary>How many checks wait for somebody to look.</summary>
    public int Waiting => Standards.Sum(standard => standard.Waiting);
}
