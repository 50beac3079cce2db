using System.Text.Json.Nodes;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Duties;

/// <summary>Settles what each unit owes in a year, and lets units off where the notice says 原则上.</summary>
public sealed class DutySettling(UnitOfWork work, ICurrentUser user, TimeProvider time, IStringLocalizer<DutySettling> T)
{
    /// <summary>Writes down what the rules say now. A unit that was let off stays so; of one whose workers are not entered nothing is said, and what was settled before stays.</summary>
    /// <returns>How many became different, and how many could not be settled.</returns>
    public Task<(int Changed, int Unknown)> SettleAsync(Plan plan, int year, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var rows = await unit.Get<DutyBook>().OfAsync(plan, year, cancellationToken);
        var stored = await unit.Db.Set<SettledDuty>().Where(row => row.PlanItemId == plan.ContentItemId && row.Year == year).ToDictionaryAsync(row => (row.TargetCode, row.OrganizationId), cancellationToken);
        var changed = new JsonArray();
        foreach (var row in rows.Where(row => row.Now?.Standing != DutyStanding.Unknown && (row.Settled is null || row.HasChanged)))
        {
            Put(unit, plan, year, row, stored.GetValueOrDefault((row.Target.Code, row.OrganizationId)));
            changed.Add($"{row.Target.Code}/{row.OrganizationId}: {row.Settled?.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"} -> {row.Now?.Number ?? 0}");
        }

        if (changed.Count > 0) unit.Get<AuditTrail>().Record("Plan", "DutiesSettled", T["核定 {0} 年各单位任务 {1} 处", year, changed.Count], plan.ContentItemId, data: new JsonObject { ["changes"] = changed });
        return (changed.Count, rows.Count(row => row.Now?.Standing == DutyStanding.Unknown));
    }, cancellationToken);

    /// <summary>Lets a unit off with a reason, or takes that back with none.</summary>
    /// <returns>Why not; null when done.</returns>
    public Task<Refusal?> WaiveAsync(Plan plan, PlanTarget target, int year, string organizationId, string? reason, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (reason is not null && !target.IsWaivable) return plan.Refuse(target.Clause, T["这一条没有写“原则上”，不能免。"]);
        var row = await unit.Db.Set<SettledDuty>().SingleOrDefaultAsync(found => found.PlanItemId == plan.ContentItemId && found.TargetCode == target.Code && found.Year == year && found.OrganizationId == organizationId, cancellationToken);
        if (row is null or { Number: 0 }) return Refusal.OwnRule(T["先核定这个单位的任务，有任务才谈得上免。"], plan.Part.OwnRuleDate);
        (row.WaiveReason, row.WaivedByName, row.WaivedUtc) = reason is null ? ((string?)null, (string?)null, (DateTime?)null) : (reason, user.UserName, time.GetUtcNow().UtcDateTime);
        unit.Get<AuditTrail>().Record("Plan", reason is null ? "DutyWaiverWithdrawn" : "DutyWaived", reason is null ? T["收回免除：{0}", target.Title] : T["免除任务：{0}", target.Title], plan.ContentItemId, organizationId, reason is null ? null : new JsonObject { ["reason"] = reason });
        return null;
    }, cancellationToken);

    private void Put(UnitScope unit, Plan plan, int year, DutyRow row, SettledDuty? stored)
    {
        var (number, workers, reason) = row.Now is { } now ? (now.Number, now.Workers, now.Reason) : (0, null, T["计划里的规矩不再包括这个单位"].Value);
        if (stored is null) unit.Db.Add(stored = new SettledDuty { PlanItemId = plan.ContentItemId, TargetCode = row.Target.Code, Year = year, OrganizationId = row.OrganizationId, Reason = reason, PlanVersionId = plan.VersionId, SettledByName = user.UserName });
        (stored.Number, stored.Workers, stored.Reason, stored.PlanVersionId, stored.SettledByName, stored.SettledUtc) = (number, workers, reason, plan.VersionId, user.UserName, time.GetUtcNow().UtcDateTime);
    }
}
