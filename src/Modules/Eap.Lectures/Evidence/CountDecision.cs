namespace Eap.Lectures.Evidence;

/// <summary>Whether a lecture counts.</summary>
/// <param name="Counts">It does.</param>
/// <param name="Missing">What is still missing, in Chinese; while something is, nothing is decided.</param>
/// <param name="BelowThreshold">Everything is there, and too few were on site: the reason with the threshold; null otherwise.</param>
public sealed record CountDecision(bool Counts, IReadOnlyList<string> Missing, string? BelowThreshold)
{
    /// <summary>Everything needed to decide is there.</summary>
    public bool IsEvidenced => Missing.Count == 0;
}
