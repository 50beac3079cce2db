using Eap.Organizations.Directory;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Security;

namespace Eap.Plans.Facts;

/// <summary>Makes the page of declarations, of the units the person may see.</summary>
public sealed class ServicePages(PlanDirectory plans, ServiceRates rates, OrganizationDirectory organizations, IAccess access, ICurrentUser user)
{
    /// <summary>The plan whose target asks for the rate in a year; null: the city's notice asks for none.</summary>
    public async Task<(Plan Plan, PlanTarget Target)?> PlanAsync(int year, CancellationToken cancellationToken) =>
        await plans.ForYearAsync(year, cancellationToken) is { } plan && plan.Part.Targets.Find(target => target.Metric == PlanMetrics.ServiceRate) is { } target ? (plan, target) : null;

    /// <summary>The page; null when no plan asks for the rate.</summary>
    public async Task<ServicePage?> BuildAsync(int year, ServiceForm form, CancellationToken cancellationToken)
    {
        if (await PlanAsync(year, cancellationToken) is not { } found) return null;
        var (seen, checks) = (await access.ScopeAsync(nameof(Permissions.ViewPlans), cancellationToken), await access.ScopeAsync(nameof(Permissions.CheckFacts), cancellationToken));
        var tree = await organizations.TreeAsync(seen, cancellationToken);
        var standings = await rates.OfAsync(found.Plan, year, cancellationToken);
        var rows = tree.Walk().Select(place => place.Organization).Where(unit => standings.TryGetValue(unit.OrganizationId, out var standing) && (IsAsked(found.Target, unit) || standing is not { InForce: null, Pending: null }))
            .Select(unit => Row(unit, standings[unit.OrganizationId], checks)).ToList();
        var records = await organizations.TreeAsync(await access.ScopeAsync(nameof(Permissions.RecordFacts), cancellationToken), cancellationToken);
        return new ServicePage(found.Plan, found.Target, found.Plan.Part.Clauses.Find(clause => clause.Id == found.Target.Clause), year, rows, records, form);
    }

    private static bool IsAsked(PlanTarget target, Organization unit) => target.AppliesTo is not { } scope || scope.Kinds.Contains(unit.Kind);

    private ServiceRow Row(Organization unit, ServiceStanding standing, AccessScope checks)
    {
        // Checked from above, at the top by the top itself: the path without its last step is the superior's.
        var above = unit.ParentId is null ? unit.Path : unit.Path[..(unit.Path.TrimEnd('/').LastIndexOf('/') + 1)];
        var (may, isOwn) = (checks.Contains(above), standing.Pending?.DeclaredBy == user.UserId);
        return new ServiceRow(unit.OrganizationId, unit.Name, standing, MayCheck: standing.Pending is not null && may && !isOwn, MayVoid: standing.Pending is not null ? may || isOwn : standing.InForce is not null && may);
    }
}
