using Eap.Plans.Rules;

namespace Eap.Plans.Metrics;

/// <summary>Facts of one unit and year, counted together.</summary>
/// <param name="Metric">Of what.</param>
/// <param name="OrganizationId">Of which unit.</param>
/// <param name="Year">In which year.</param>
/// <param name="Number">The sum of their numbers. 0 is a figure too: somebody entered it.</param>
/// <param name="Kind">What the number counts; null: what the metric always counts (a module's own facts). Kinds are never added up.</param>
public sealed record MetricTotal(string Metric, string OrganizationId, int Year, int Number, CountKind? Kind = null)
{
    /// <summary>True when it may answer something that counts this.</summary>
    public bool Counts(CountKind kind) => Kind is null || Kind == kind;
}
