using EapSite.Benchmarks.Reporting;

namespace EapSite.Benchmarks.Search;

/// <summary>Milliseconds per query and round.</summary>
internal sealed class QueryTimes(IReadOnlyList<string> queries, IReadOnlyList<double[]> rounds)
{
    private readonly double[] _medians = [.. queries.Select((_, i) => rounds.Select(round => round[i]).Order().ElementAt(rounds.Count / 2))];

    /// <summary>Half of the queries are quicker, by each one's median.</summary>
    public double Median => Percentiles.At(_medians, 0.5);

    /// <summary>99 of 100 queries are quicker, by each one's median.</summary>
    public double P99 => Percentiles.At(_medians, 0.99);

    /// <summary>The same of the first round alone.</summary>
    public double FirstMedian => Percentiles.At(rounds[0], 0.5);

    /// <inheritdoc cref="FirstMedian"/>
    public double FirstP99 => Percentiles.At(rounds[0], 0.99);

    /// <summary>The slowest by its median.</summary>
    public string Slowest => queries[Array.IndexOf(_medians, Worst)];

    /// <summary>What it took.</summary>
    public double Worst => _medians.Max();
}
