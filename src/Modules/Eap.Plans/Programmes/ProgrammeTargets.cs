using Eap.Contents.Access;
using Eap.Contents.Routing;
using Eap.Plans.Facts;
using Eap.Plans.Metrics;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Programmes;

/// <summary>What a programme's page says of its targets: every number of the notice side by side, none put in another's place, each figure opening its list.</summary>
public sealed class ProgrammeTargets(PlanDirectory plans, MetricFacts facts, ContentAccess contents, SiteDbContext db, IStringLocalizer<ProgrammeTargets> T)
{
    /// <summary>The targets of a programme; null when no plan in force names any for it.</summary>
    public async Task<TargetTable?> OfAsync(string programmeItemId, CancellationToken cancellationToken)
    {
        // The newest plan that names the programme: of an old one the page of its own year tells.
        var plan = (await plans.ListAsync(cancellationToken)).FirstOrDefault(found => found.Part.Targets.Exists(target => target.Programme == programmeItemId));
        if (plan is null) return null;
        return await OfAsync(plan, [.. plan.Part.Targets.Where(target => target.Programme == programmeItemId)], cancellationToken);
    }

    /// <summary>These targets of a plan.</summary>
    public async Task<TargetTable> OfAsync(Plan plan, IReadOnlyList<PlanTarget> targets, CancellationToken cancellationToken)
    {
        var notice = await NoticeAsync(plan, cancellationToken);
        var counted = new Dictionary<string, IReadOnlyList<MetricFact>?>();
        foreach (var metric in targets.Select(target => target.Metric).Distinct())
            counted[metric] = await facts.OfAsync(metric, targets.Where(target => target.Metric == metric).Min(target => MetricFacts.FirstYear(target, plan.Part.FromYear)), plan.Part.ToYear, cancellationToken);
        return new TargetTable(plan.Title, [.. targets.Select(target => Row(plan, target, notice, counted[target.Metric]))], Tags(counted.Keys));
    }

    private TargetRow Row(Plan plan, PlanTarget target, string? notice, IReadOnlyList<MetricFact>? counted)
    {
        var clause = plan.Part.Clauses.Find(found => found.Id == target.Clause);
        var address = clause is null || notice is null ? null : $"/{notice}#{clause.Anchor}".TrimEnd('#');
        var per = target.IsYearly && plan.Part.FromYear != plan.Part.ToYear ? T["每年"].Value : Period(plan.Part.FromYear, plan.Part.ToYear);
        return new TargetRow(target.Title, target.Figure, target.Scope.Length > 0 ? $"{target.Scope}，{per}" : per, clause?.Title, address, target.Unit, [.. Cells(plan, target, counted)]) { IsOfEachUnit = target.AppliesTo is not null };
    }

    // A rate of each unit is never summed.
    private IEnumerable<TargetCell> Cells(Plan plan, PlanTarget target, IReadOnlyList<MetricFact>? counted)
    {
        if (target.Metric == PlanMetrics.ServiceRate) return [];
        IEnumerable<(int From, int To)> spans = target.IsYearly ? Enumerable.Range(plan.Part.FromYear, plan.Part.ToYear - plan.Part.FromYear + 1).Select(year => (year, year)) : [(plan.Part.FromYear, plan.Part.ToYear)];
        return spans.Select(span => facts.Among(counted, target, span.From, span.To) is { } list
            ? new TargetCell(Period(span.From, span.To), list.Sum(fact => fact.Number), FigureAddress.Of(plan.ContentItemId, target.Code, target.IsYearly ? span.From : null))
            : new TargetCell(Period(span.From, span.To), null, null));
    }

    private IReadOnlyList<string> Tags(IEnumerable<string> metrics) => [PageCache.Type(PlanContentType.Name), .. metrics.SelectMany(facts.CacheTagsOf).Distinct()];

    /// <summary>Path of the notice a programme comes from: of the plan that names it, else of the plan of the years its label tells. Null when it is not on the site.</summary>
    public async Task<string?> NoticeAsync(string programmeItemId, string? years, CancellationToken cancellationToken)
    {
        var all = await plans.ListAsync(cancellationToken);
        var plan = all.FirstOrDefault(found => found.Part.Targets.Exists(target => target.Programme == programmeItemId))
            ?? all.FirstOrDefault(found => years == (found.Part.FromYear == found.Part.ToYear ? $"{found.Part.FromYear}年度" : $"{found.Part.FromYear}—{found.Part.ToYear}年度"));
        return plan is null ? null : await NoticeAsync(plan, cancellationToken);
    }

    /// <summary>Path of the notice a plan follows; null when it is not on the site.</summary>
    public async Task<string?> NoticeAsync(Plan plan, CancellationToken cancellationToken) => plan.Part.NoticeContentItemId is not { } id ? null : await (
        from item in contents.Published()
        join route in db.Set<AutoroutePartIndex>() on item.ContentItemVersionId equals route.ContentItemVersionId
        where item.ContentItemId == id && route.Published
        select route.Path).FirstOrDefaultAsync(cancellationToken);

    private string Period(int from, int to) => from == to ? T["{0}年", from].Value : T["{0}—{1}年", from, to].Value;
}
