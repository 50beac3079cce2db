using Eap.Plans.Metrics;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Plans.Facts;

/// <summary>
/// The facts of a metric: from the module that keeps them, else from the register, where checked facts only count. Where nothing is kept there is no
/// figure: 待录入, never 0. A 0 that somebody entered is a figure.
/// </summary>
public sealed class MetricFacts(IEnumerable<IMetricSource> sources, SiteDbContext db)
{
    /// <summary>Tag of cached pages that show facts of the register.</summary>
    public const string RegisterTag = "recorded-facts";

    /// <summary>The module's source; null: the metric is recorded by hand.</summary>
    public IMetricSource? SourceOf(string metric) => sources.FirstOrDefault(source => source.Metric == metric);

    /// <summary>What pages that show facts of the metric are kept under.</summary>
    public IReadOnlyList<string> CacheTagsOf(string metric) => SourceOf(metric)?.CacheTags ?? [RegisterTag];

    /// <summary>The facts of these years (both included), in order of days; null when nothing is kept of them.</summary>
    public async Task<IReadOnlyList<MetricFact>?> OfAsync(string metric, int fromYear, int toYear, CancellationToken cancellationToken)
    {
        if (SourceOf(metric) is { } source) return await source.FactsAsync(fromYear, toYear, cancellationToken);
        var recorded = await RecordedAsync(metric, fromYear, toYear, cancellationToken);
        return recorded.Count == 0 ? null : recorded;
    }

    /// <summary>The same of one kind of number only: a figure of people has no visits in it.</summary>
    public async Task<IReadOnlyList<MetricFact>?> OfAsync(string metric, CountKind counts, int fromYear, int toYear, CancellationToken cancellationToken) =>
        Kept(metric, (await OfAsync(metric, fromYear, toYear, cancellationToken))?.Where(fact => Counts(metric, fact, counts)));

    /// <summary>What answers a target in these years: what happened in them, or whatever stands at the end of the last.</summary>
    public Task<IReadOnlyList<MetricFact>?> OfAsync(PlanTarget target, int fromYear, int toYear, CancellationToken cancellationToken) =>
        OfAsync(target.Metric, target.Counts, FirstYear(target, fromYear), toYear, cancellationToken);

    /// <summary>True when a fact is of this kind. A module's facts are what their metric counts; a line of the register says itself what its number is.</summary>
    public bool Counts(string metric, MetricFact fact, CountKind kind) =>
        SourceOf(metric) is not null || (fact.Persons is not null ? CountKind.Persons : fact.PersonTimes is not null ? CountKind.PersonTimes : CountKind.Items) == kind;

    /// <summary>The part of facts already read that answers a target in these years; null when nothing is kept of them.</summary>
    public IReadOnlyList<MetricFact>? Among(IReadOnlyList<MetricFact>? facts, PlanTarget target, int fromYear, int toYear) =>
        Kept(target.Metric, facts?.Where(fact => fact.Day.Year >= FirstYear(target, fromYear) && fact.Day.Year <= toYear && Counts(target.Metric, fact, target.Counts)));

    /// <summary>The first year whose facts answer a target.</summary>
    public static int FirstYear(PlanTarget target, int fromYear) => target.Basis == TargetBasis.InPlace ? PlanProblems.EarliestYear : fromYear;

    private IReadOnlyList<MetricFact>? Kept(string metric, IEnumerable<MetricFact>? facts) => facts?.ToList() is { } found && (found.Count > 0 || SourceOf(metric) is not null) ? found : null;

    private async Task<IReadOnlyList<MetricFact>> RecordedAsync(string metric, int fromYear, int toYear, CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(fromYear, 1, 1), new DateOnly(toYear, 12, 31));
        var rows = await db.Set<RecordedFact>().AsNoTracking().Where(row => row.Metric == metric && row.Counts && row.Day >= first && row.Day <= last)
            .OrderBy(row => row.Day).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.ToMetricFact())];
    }
}
