using Eap.Organizations.Directory;
using Eap.Plans.Facts;
using Eap.Plans.Metrics;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Plans.Board;

/// <summary>Makes the lists behind the figures of a board: the same choice of facts, one by one.</summary>
public sealed class FigureLists(MetricFacts facts, BoardReader reader, SiteDbContext db)
{
    /// <summary>The list; null when the board has no such figure.</summary>
    /// <param name="book">What the board is made of.</param>
    /// <param name="what">A column's key, or <c>city-</c> and a target's code.</param>
    /// <param name="unit">Whose; null: the city as a whole.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<FigureList?> FindAsync(BoardBook book, string what, Organization? unit, CancellationToken cancellationToken)
    {
        if (book.Columns.FirstOrDefault(column => column.Key == what) is { } column)
        {
            if (column.IsRate) return unit is null ? null : await RateAsync(book, column, unit, cancellationToken);
            return await ListAsync(book, column.Title, column.Unit, column.Metric, column.Counts, (column.FromYear, column.ToYear), unit,
                fact => book.Carriers.Of(column, fact.OrganizationId, fact.Day.Year) is { } carrier && (unit is null || carrier == unit.OrganizationId), cancellationToken);
        }

        if (!what.StartsWith("city-", StringComparison.Ordinal) || book.Plan.Target(what["city-".Length..]) is not { Metric: not PlanMetrics.ServiceRate } target) return null;
        return await ListAsync(book, target.Title, target.Unit, target.Metric, target.Counts, BoardColumns.Span(book.Plan, target, book.Year), unit,
            fact => unit is null || book.Tree.Find(fact.OrganizationId) is { } place && place.Path.StartsWith(unit.Path, StringComparison.Ordinal), cancellationToken);
    }

    private async Task<FigureList> ListAsync(BoardBook book, string title, string unitOfCount, string metric, CountKind counts, (int From, int To) span, Organization? unit, Func<MetricFact, bool> isWanted, CancellationToken cancellationToken)
    {
        var found = (await facts.OfAsync(metric, span.From, span.To, cancellationToken))?.Where(isWanted).ToList();
        var isRecorded = facts.SourceOf(metric) is null;
        bool Counts(MetricFact fact) => facts.Counts(metric, fact, counts);
        return new FigureList
        {
            Plan = book.Plan, Title = title, UnitOfCount = unitOfCount, FromYear = span.From, ToYear = span.To, Unit = unit,
            Facts = found is null || isRecorded && !book.Sums.IsKept(metric, counts, span.From, span.To) ? null : [.. found.Where(Counts)], Others = [.. (found ?? []).Where(fact => !Counts(fact))],
            Units = (found ?? []).Select(fact => fact.OrganizationId).Distinct().ToDictionary(id => id, id => book.Tree.Find(id)?.Name ?? ""),
        };
    }

    private async Task<FigureList> RateAsync(BoardBook book, BoardColumn column, Organization unit, CancellationToken cancellationToken)
    {
        var declared = await db.Set<ServiceDeclaration>().AsNoTracking().FirstOrDefaultAsync(row => row.OrganizationId == unit.OrganizationId && row.Year == book.Year && row.InForce, cancellationToken);
        var rates = await reader.RatesAsync(book.Plan, book.Year, cancellationToken);
        return new FigureList
        {
            Plan = book.Plan, Title = column.Title, UnitOfCount = column.Unit, FromYear = column.FromYear, ToYear = column.ToYear, Unit = unit, IsRate = true, Declared = declared,
            Rate = rates.TryGetValue(unit.OrganizationId, out var rate) ? rate : null,
        };
    }
}
