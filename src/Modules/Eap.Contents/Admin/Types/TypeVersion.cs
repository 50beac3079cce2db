namespace Eap.Contents.Admin.Types;

/// <summary>A version of a type.</summary>
/// <param name="Version">Its number.</param>
/// <param name="CreatedUtc">When it was made; null for one older than the record of it.</param>
/// <param name="Author">By whom; empty when the site set it up.</param>
/// <param name="Items">How many items are on it now, as their newest version.</param>
/// <param name="Changes">What it changed, in words.</param>
public sealed record TypeVersion(int Version, DateTime? CreatedUtc, string Author, int Items, IReadOnlyList<string> Changes);
