using Eap.Organizations.Directory;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Plans.Duties;

/// <summary>Reads what each unit owes in a year. It asks for no permission.</summary>
public sealed class DutyBook(SiteDbContext db)
{
    /// <summary>The rows of every target that binds units, in the order of targets and units.</summary>
    public async Task<IReadOnlyList<DutyRow>> OfAsync(Plan plan, int year, CancellationToken cancellationToken)
    {
        var targets = plan.Part.Targets.Where(target => target.AppliesTo is not null).ToList();
        if (targets.Count == 0) return [];
        var units = await UnitsAsync(year, cancellationToken);
        var names = units.ToDictionary(unit => unit.OrganizationId, unit => unit.Name);
        var settled = await db.Set<SettledDuty>().AsNoTracking().Where(row => row.PlanItemId == plan.ContentItemId && row.Year == year).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return [.. targets.SelectMany(target => Rows(target, TargetDuty.Of(plan, target, units), settled, names))];
    }

    /// <summary>All active units with their workers of the year.</summary>
    public async Task<IReadOnlyList<DutyUnit>> UnitsAsync(int year, CancellationToken cancellationToken) => await (
        from unit in db.Set<Organization>().AsNoTracking()
        join fact in db.Set<OrganizationFact>().AsNoTracking().Where(fact => fact.Year == year) on unit.OrganizationId equals fact.OrganizationId into facts
        from fact in facts.DefaultIfEmpty()
        where unit.IsActive
        orderby unit.Path.Length, unit.Position, unit.Id
        select new DutyUnit(unit.OrganizationId, unit.Code, unit.Name, unit.Kind, unit.Path, fact == null ? null : fact.Workers)).ToListAsync(cancellationToken);

    private static IEnumerable<DutyRow> Rows(PlanTarget target, IReadOnlyList<UnitDuty> now, List<SettledDuty> all, Dictionary<string, string> names)
    {
        var settled = all.Where(row => row.TargetCode == target.Code).ToDictionary(row => row.OrganizationId);
        foreach (var duty in now) yield return new DutyRow(target, duty, settled.GetValueOrDefault(duty.Unit.OrganizationId), duty.Unit.OrganizationId, duty.Unit.Name);
        var named = now.Select(duty => duty.Unit.OrganizationId).ToHashSet();
        foreach (var gone in settled.Values.Where(row => !named.Contains(row.OrganizationId))) yield return new DutyRow(target, null, gone, gone.OrganizationId, names.GetValueOrDefault(gone.OrganizationId, gone.OrganizationId));
    }
}
