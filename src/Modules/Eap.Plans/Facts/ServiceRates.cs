using Eap.Organizations.Directory;
using Eap.Plans.Metrics;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Plans.Facts;

/// <summary>The service rates of a year (Q37). It asks for no permission.</summary>
public sealed class ServiceRates(SiteDbContext db)
{
    /// <summary>Every unit that declared something for the year or has workers to divide by, by id; one query for each of the two.</summary>
    public async Task<IReadOnlyDictionary<string, ServiceStanding>> OfAsync(Plan plan, int year, CancellationToken cancellationToken)
    {
        var declared = await db.Set<ServiceDeclaration>().AsNoTracking().Where(row => row.Year == year && row.VoidedUtc == null).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var workers = await WorkersAsync(plan, year, cancellationToken);
        var inForce = declared.Where(row => row.InForce).ToDictionary(row => row.OrganizationId);
        var pending = declared.Where(row => row.CheckedUtc is null).GroupBy(row => row.OrganizationId).ToDictionary(same => same.Key, same => same.Last());
        return declared.Select(row => row.OrganizationId).Union(workers.Keys).ToDictionary(id => id, id =>
        {
            Persons? all = workers.TryGetValue(id, out var count) ? new Persons(count) : null;
            var current = inForce.GetValueOrDefault(id);
            return new ServiceStanding(current, pending.GetValueOrDefault(id), all, current is null ? null : ServiceRate.Of(new Persons(current.Served), all));
        });
    }

    /// <summary>The workers a unit's rate divides by; null: not entered.</summary>
    public async Task<int?> WorkersOfAsync(Plan plan, string organizationId, int year, CancellationToken cancellationToken) =>
        (await WorkersAsync(plan, year, cancellationToken)).TryGetValue(organizationId, out var count) ? count : null;

    /// <summary>The year whose workers are divided by, as the city reads the notice (7.7).</summary>
    public static int BaseYear(Plan plan, int year) => plan.Reads(PlanReading.ServiceRateBase) == "YearBefore" ? year - 1 : year;

    private async Task<Dictionary<string, int>> WorkersAsync(Plan plan, int year, CancellationToken cancellationToken)
    {
        var from = BaseYear(plan, year);
        return await db.Set<OrganizationFact>().AsNoTracking().Where(fact => fact.Year == from && fact.Workers != null).ToDictionaryAsync(fact => fact.OrganizationId, fact => fact.Workers!.Value, cancellationToken);
    }
}

/// <summary>What a unit declared for a year.</summary>
/// <param name="InForce">The checked declaration; null for none.</param>
/// <param name="Pending">A declaration waiting for its check; null for none.</param>
/// <param name="Workers">The workers divided by; null: not entered.</param>
/// <param name="Rate">The rate; null while either is missing.</param>
public sealed record ServiceStanding(ServiceDeclaration? InForce, ServiceDeclaration? Pending, Persons? Workers, ServiceRate? Rate);
