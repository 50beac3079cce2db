using Eap.Contents.Parts.Taxonomies;

namespace Eap.Stations.OpenData;

/// <summary>What stands beside an item and goes out with it.</summary>
/// <param name="Url">Its page, absolute.</param>
/// <param name="HostName">Who runs it.</param>
/// <param name="District">Its district.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="VerifiedOn">The last confirmation.</param>
/// <param name="Services">Its services.</param>
public sealed record HsdsFacts(string Url, string HostName, string? District, string? Tier, DateOnly? VerifiedOn, IReadOnlyList<Term> Services);
