using Eap.Organizations.Directory;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Eap.Stations.Acceptance;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Inspection;

/// <summary>Declares whom an inspector belongs to. It only ever takes visits away, so nobody has to agree.</summary>
public sealed class InspectorTies(UnitOfWork work, ICurrentUser user, SiteClock clock, IStringLocalizer<InspectorTies> T)
{
    /// <summary>Declares a tie of somebody who inspects; null when it stands, else what to mend.</summary>
    public Task<string?> DeclareAsync(string userId, string? unitName, string? words, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        var organization = await unit.Get<OrganizationDirectory>().ResolveAsync(unitName, cancellationToken);
        if (organization is null) return T["没有找到“{0}”。请写单位的全称、简称或编码。", PlainInput.Clean(unitName).Value];
        if (organization.Kind is OrganizationKind.MunicipalFederation or OrganizationKind.Group) return T["请写到具体的单位。全市都是检查的范围，不用申明。"];
        if ((await unit.Get<InspectorDirectory>().ListAsync(cancellationToken)).All(known => known.Facts.UserId != userId)) return T["没有这位检查人员。"];
        if (await unit.Db.Set<InspectorTie>().AnyAsync(row => row.UserId == userId && row.OrganizationId == organization.OrganizationId, cancellationToken)) return T["已经申明过了。"];
        var line = PlainInput.Clean(words).Value;
        if (line.Length > 300) return T["说明最多 300 个字。"];
        unit.Db.Add(new InspectorTie { UserId = userId, OrganizationId = organization.OrganizationId, Words = line, DeclaredBy = user.UserName, DeclaredUtc = clock.UtcNow });
        unit.Get<AuditTrail>().Record("Inspection", "TieDeclared", T["检查人员申明与{0}有关系", organization.ShortName], userId, organization.OrganizationId);
        await EndVisitsAsync(unit, userId, organization, cancellationToken);
        return null;
    }, cancellationToken);

    // What was arranged in good faith before is no third party's visit any more.
    private async Task EndVisitsAsync(UnitScope unit, string userId, Organization tied, CancellationToken cancellationToken)
    {
        var planned = await (from visit in unit.Db.Set<InspectionVisit>().AsTracking() join visited in unit.Db.Set<Organization>() on visit.OrganizationId equals visited.OrganizationId
            where visit.InspectorUserId == userId && visit.State == VisitState.Planned select new { Visit = visit, visited.Path }).ToListAsync(cancellationToken);
        var city = await unit.Get<InspectorDirectory>().CityPathsAsync(cancellationToken);
        foreach (var found in planned.Where(found => InspectorRules.Relates(tied.Path, new VisitedUnit(found.Path, city))))
            if (await unit.Get<VisitLeaving>().LeaveAsync(found.Visit, T["与{0}有关系，要回避", tied.ShortName], cancellationToken) is { } refusal) throw new InvalidOperationException(refusal);
    }
}
