using Eap.Plans.Allocations;
using Eap.Plans.Rules;
using Eap.Platform.Ids;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Plans.Tests.Engine;

/// <summary>Sites of a city without a notice, one per engine. A test takes a year of its own: a plan there concerns nobody else.</summary>
public sealed class PlanSites() : EnginesFixture(new SiteHostOptions { Recipe = "blank" })
{
    /// <summary>A clause that tests look for in refusals.</summary>
    public static readonly PlanClause Clause = new("T1", "附件9", "名额按单位分");

    /// <summary>The title of what is allocated in the tests.</summary>
    public static readonly PlanAllotment Prizes = new("Prize", "例行名额", "个", 5, Clause.Id);

    public static Task<PlaceAnswer> TakeAsync(SiteHost site, string organizationId, int year, string? subject = null, string metric = "Prize") => site.InUnitAsync(unit =>
        unit.Get<PlaceTaker>().TakeAsync(metric, organizationId, year, subject ?? unit.Get<IdGenerator>().Next(), CancellationToken.None));

    public static string NewId(SiteHost site) => site.Services.GetRequiredService<IdGenerator>().Next();

    public static Task<bool> ReleaseAsync(SiteHost site, string subject, string metric = "Prize") => site.InUnitAsync(unit => unit.Get<PlaceTaker>().ReleaseAsync(metric, subject, CancellationToken.None));

    public static Task<int> TakenAsync(SiteHost site, Allocation row) => site.QueryAsync(db => db.Set<Allocation>().Where(found => found.Id == row.Id).Select(found => found.Taken).SingleAsync());

    public static Task<List<AllocationUse>> UsesAsync(SiteHost site, Allocation row) => site.QueryAsync(db => db.Set<AllocationUse>().Where(use => use.AllocationId == row.Id).OrderBy(use => use.Id).ToListAsync());
}
