namespace Eap.Awards.Publicity;

/// <summary>A typing error corrected in a list that stands; everybody reads it.</summary>
/// <param name="AtUtc">When, UTC.</param>
/// <param name="ByName">Who corrected it.</param>
/// <param name="Words">What became what.</param>
public sealed record PublicityCorrection(DateTime AtUtc, string ByName, IReadOnlyList<string> Words);
