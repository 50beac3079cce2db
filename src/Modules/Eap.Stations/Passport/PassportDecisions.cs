using Eap.Applications.Access;
using Eap.Applications.Filing;
using Eap.Notifications.Messages;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Eap.Stations.Grading;
using Eap.Stations.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Passport;

/// <summary>
/// Somebody else looked: each check is confirmed or sent back, the grade follows from what is confirmed, the unit hears of it. One transaction, inside a unit
/// of work. Whoever calls has asked at the door.
/// </summary>
public sealed class PassportDecisions(UnitScope unit, Officer officer, StationStandings standings, Notifier notifier, AuditTrail audit, SiteClock clock, IStringLocalizer<PassportDecisions> T)
{
    /// <summary>Decides. What could not be decided is in the list, by check, with why; the rest is done.</summary>
    public async Task<IReadOnlyList<(string CheckId, string Problem)>> DecideAsync(StationIndex station, Plan plan, PlanStandard standard, IReadOnlyList<CheckDecision> decisions, CancellationToken cancellationToken)
    {
        var rows = await unit.Db.Set<PassportCheck>().Where(row => row.StationItemId == station.ContentItemId && row.StandardCode == standard.Code).ToListAsync(cancellationToken);
        var (problems, done, name) = (new List<(string, string)>(), new List<string>(), await officer.NameAsync(cancellationToken));
        foreach (var decision in decisions.Where(decision => decision is { CheckId.Length: > 0, Answer: CheckDecision.Confirm or CheckDecision.Refuse }))
        {
            var row = rows.Find(found => found.CheckId == decision.CheckId);
            if (row is null || standard.Checks.All(check => check.Id != decision.CheckId)) problems.Add((decision.CheckId, T["这一项单位已经收回。"]));
            else if (Refuse(row, decision) is { } problem) problems.Add((decision.CheckId, problem));
            else if (Decide(row, decision, plan, name)) done.Add($"{(decision.Answer == CheckDecision.Confirm ? T["确认"] : T["退回"])} {row.CheckId}");
        }

        if (done.Count == 0) return problems;
        audit.Record("Station", "PassportDecided", $"核对达标项（{station.Title}）：{string.Join('、', done)}", station.ContentItemId, station.OrganizationId);
        await GradeAsync(station, plan, standard, rows, cancellationToken);
        await notifier.SendAsync(await UnitOfficers.OfAsync(unit.Db, station.OrganizationId, cancellationToken),
            new NotificationMessage(T["阵地达标的核对有了结果"], station.Title, $"/my/stations/{station.ContentItemId}"), cancellationToken);
        return problems;
    }

    private string? Refuse(PassportCheck row, CheckDecision decision)
    {
        if (row.ClaimedUtc.Ticks != decision.Stamp) return T["单位刚改过这一项，请看过再定。"];
        if (row.ClaimedBy == officer.Id) return T["自己填的，要由别人核对。"];
        var comment = PlainInput.Clean(decision.Comment).Value;
        if (comment.Length > PassportCheck.MostText) return T["意见最多 {0} 个字。", PassportCheck.MostText];
        return decision.Answer == CheckDecision.Refuse && comment.Length == 0 ? T["退回要写明缺什么、怎么补。"].Value : null;
    }

    private bool Decide(PassportCheck row, CheckDecision decision, Plan plan, string name)
    {
        var state = decision.Answer == CheckDecision.Confirm ? PassportCheckState.Confirmed : PassportCheckState.Refused;
        if (row.State == state) return false;
        (row.State, row.Comment, row.CheckedBy, row.CheckedByName, row.CheckedUtc, row.PlanVersionId) = (state, PlainInput.Clean(decision.Comment).Value, officer.Id, name, clock.UtcNow, plan.VersionId);
        return true;
    }

    // The standard stations are named by gives the standing; 六有 and the like say yes or no on the passport.
    private async Task GradeAsync(StationIndex station, Plan plan, PlanStandard standard, List<PassportCheck> rows, CancellationToken cancellationToken)
    {
        if (standard is not { Code: PlanStandard.Stations, IsCumulative: true }) return;
        var tier = StationGrader.Grade(standard, rows.Where(row => row.State == PassportCheckState.Confirmed).Select(row => row.CheckId).ToHashSet()).Tier;
        var current = await unit.Db.Set<StationStanding>().AsNoTracking().FirstOrDefaultAsync(row => row.StationItemId == station.ContentItemId && row.IsCurrent, cancellationToken);
        if (tier?.Code == current?.TierCode && (current is null || current.PlanVersionId == plan.VersionId)) return;
        if (tier is null) await standings.WithdrawAsync(unit, station.ContentItemId, cancellationToken);
        else
            await standings.SetAsync(unit, new StationStanding
            {
                StationItemId = station.ContentItemId, StandardCode = standard.Code, PlanVersionId = plan.VersionId, TierCode = tier.Code, TierTitle = tier.Title, DecidedUtc = clock.UtcNow, PlaqueNumber = current?.PlaqueNumber,
            }, cancellationToken);
        audit.Record("Station", "Graded", $"等级（{station.Title}）：{current?.TierTitle ?? "未达标"} → {tier?.Title ?? "未达标"}", station.ContentItemId, station.OrganizationId);
    }
}
