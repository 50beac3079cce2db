using Eap.Plans.Metrics;
using Eap.Plans.Rules;

namespace Eap.Plans.Board;

/// <summary>Totals of metrics, to be summed over units and years. Plain C#.</summary>
/// <param name="totals">By metric, unit, year and kind.</param>
/// <param name="kept">Metrics a module keeps: of these nothing found is 0; of the others it is 待录入.</param>
public sealed class MetricSums(IEnumerable<MetricTotal> totals, IReadOnlySet<string> kept)
{
    private readonly ILookup<string, MetricTotal> _byMetric = totals.ToLookup(total => total.Metric);

    /// <summary>The totals that answer a count in these years.</summary>
    public IEnumerable<MetricTotal> Of(string metric, CountKind kind, int fromYear, int toYear) =>
        _byMetric[metric].Where(total => total.Year >= fromYear && total.Year <= toYear && total.Counts(kind));

    /// <summary>True when somebody keeps it: a module, or a line of the register in these years.</summary>
    public bool IsKept(string metric, CountKind kind, int fromYear, int toYear) => kept.Contains(metric) || Of(metric, kind, fromYear, toYear).Any();

    /// <summary>The sum over some units; null when nobody keeps it.</summary>
    public int? Sum(string metric, CountKind kind, int fromYear, int toYear, Func<string, bool> isWanted) =>
        IsKept(metric, kind, fromYear, toYear) ? Of(metric, kind, fromYear, toYear).Where(total => isWanted(total.OrganizationId)).Sum(total => total.Number) : null;
}
