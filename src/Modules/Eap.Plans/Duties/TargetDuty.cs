using System.Globalization;
using Eap.Organizations.Directory;
using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.Duties;

/// <summary>
/// Who owes how many for a target that is each unit's own, and why: each district six new ones (Q30), direct and central units of 1000 and more
/// one in place (Q31), each of their subordinate units above 1000 one (Q32), all others as they like (Q33).
/// </summary>
public static class TargetDuty
{
    /// <summary>The duties of all units the target names, in the order of the units. A target of the city as a whole binds nobody.</summary>
    /// <param name="plan">The rules.</param>
    /// <param name="target">One of its targets.</param>
    /// <param name="units">All active units with their workers of the year.</param>
    public static IReadOnlyList<UnitDuty> Of(Plan plan, PlanTarget target, IReadOnlyList<DutyUnit> units) => target.AppliesTo is { } scope ? Of(plan, target, scope, new DutyTree(units)) : [];

    private static IReadOnlyList<UnitDuty> Of(Plan plan, PlanTarget target, TargetScope scope, DutyTree tree)
    {
        var rule = Subordinate(plan, target);
        var theirs = Theirs(plan, scope, rule, tree);
        return [.. tree.Units.Where(unit => Names(scope, rule, unit, tree)).Select(unit => One(plan, target, scope, unit, theirs.GetValueOrDefault(unit.OrganizationId)))];
    }

    // A unit of the named kinds below another one is that one's subordinate: where the plan has a rule for those, it goes by that rule alone.
    private static bool Names(TargetScope scope, PlanTarget? rule, DutyUnit unit, DutyTree tree)
    {
        if (unit.Kind == OrganizationKind.Group) return false;
        if (scope.OrganizationCode is { } code) return unit.Code == code;
        var isBelow = tree.Above(unit).Any(above => scope.Kinds.Contains(above.Kind));
        return scope.Level == ScopeLevel.Subordinate ? isBelow : scope.Kinds.Contains(unit.Kind) && !(isBelow && rule is not null);
    }

    private static UnitDuty One(Plan plan, PlanTarget target, TargetScope scope, DutyUnit unit, int theirs)
    {
        var who = scope.Level == ScopeLevel.Subordinate ? "下属单位" : OrganizationKinds.Title(unit.Kind);
        if (scope.Threshold is not { } code || plan.Threshold(code) is not { } threshold) return new UnitDuty(target.Code, unit, DutyStanding.Owes, target.Number, null, $"{who}，每家{target.Figure}");
        if (unit.Workers is not { } stated) return new UnitDuty(target.Code, unit, DutyStanding.Unknown, 0, null, $"{who}，当年职工数待录入");
        var (workers, without) = theirs == 0 ? (stated, "") : (Math.Max(0, stated - theirs), $"（{stated}人减去要自己建的下属单位{theirs}人）");
        var words = string.Create(CultureInfo.InvariantCulture, $"{who}，职工{workers}人{without}，");
        return threshold.IsMet(workers)
            ? new UnitDuty(target.Code, unit, DutyStanding.Owes, target.Number, workers, $"{words}{threshold}，{target.Figure}")
            : new UnitDuty(target.Code, unit, DutyStanding.Free, 0, workers, $"{words}没有达到“{threshold}”，不作要求");
    }

    // Workers of units below that owe themselves, by the unit above: a child counted in its parent too (Q32), if the city reads it so. What stands
    // below one that owes is that one's already and is not taken off twice.
    private static Dictionary<string, int> Theirs(Plan plan, TargetScope scope, PlanTarget? rule, DutyTree tree)
    {
        var theirs = new Dictionary<string, int>();
        if (scope.Level == ScopeLevel.Subordinate || rule?.AppliesTo is not { } below || plan.Reads(PlanReading.ParentWorkers) != "WithoutThem") return theirs;
        var owing = Of(plan, rule, below, tree).Where(duty => duty.Standing == DutyStanding.Owes).Select(duty => duty.Unit).ToDictionary(unit => unit.OrganizationId);
        foreach (var unit in owing.Values)
        {
            foreach (var above in tree.Above(unit))
            {
                theirs[above.OrganizationId] = theirs.GetValueOrDefault(above.OrganizationId) + (unit.Workers ?? 0);
                if (owing.ContainsKey(above.OrganizationId)) break;
            }
        }

        return theirs;
    }

    private static PlanTarget? Subordinate(Plan plan, PlanTarget target) =>
        plan.Part.Targets.Find(other => other.Metric == target.Metric && other.AppliesTo is { Level: ScopeLevel.Subordinate } scope && scope.Kinds.Intersect(target.AppliesTo!.Kinds).Any());

    /// <summary>For whom a fact counts: the nearest unit, itself or above, that owes; nothing counts for a unit and for the one above it too.</summary>
    /// <param name="duties">The duties of all targets of the metric.</param>
    /// <param name="path">Path of the unit where the fact stands.</param>
    /// <returns>Its organisation; null when no unit that owes stands there or above.</returns>
    public static string? CountsFor(IEnumerable<UnitDuty> duties, string path) => duties
        .Where(duty => duty.Standing == DutyStanding.Owes && path.StartsWith(duty.Unit.Path, StringComparison.Ordinal)).MaxBy(duty => duty.Unit.Path.Length)?.Unit.OrganizationId;
}
