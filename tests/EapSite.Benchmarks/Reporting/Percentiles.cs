namespace EapSite.Benchmarks.Reporting;

/// <summary>Reads times.</summary>
internal static class Percentiles
{
    /// <summary>The time within which this share of all lies.</summary>
    public static double At(IReadOnlyCollection<double> times, double share) => times.Order().ElementAt(Math.Min(times.Count - 1, (int)Math.Ceiling(times.Count * share) - 1));
}
