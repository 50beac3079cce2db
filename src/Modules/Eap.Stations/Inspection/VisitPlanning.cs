using Eap.Applications.Moving;
using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Eap.Stations.Acceptance;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Inspection;

/// <summary>Arranges visits: each application gets one, or a reason why not yet (Q35). Nobody visits whom they are related to, whoever asks for it.</summary>
public sealed class VisitPlanning(UnitOfWork work, SiteClock clock, IdGenerator ids, ICurrentUser user, IStringLocalizer<VisitPlanning> T)
{
    private const int MostReason = 500;

    /// <summary>Arranges a visit; null when it stands, empty when there is no such acceptance for this person, else why not.</summary>
    public Task<string?> PlanAsync(string applicationItemId, string? inspectorId, DateOnly? day, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await FindAsync(unit, applicationItemId, cancellationToken) is not { } acceptance) return "";
        if (AcceptanceProcess.Refuse(acceptance.Standing(hasVisit: true), AcceptanceMove.Schedule) is { } refusal) return T[refusal];
        if (day is not { } on) return T["请写检查日期，如 {0}。", clock.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)];
        if (on < clock.Today) return T["检查日期已经过去，请往后选。"];
        if (on > clock.Today.AddYears(1)) return T["检查日期在一年以后，请核对。"];
        var directory = unit.Get<InspectorDirectory>();
        var inspector = (await directory.ListAsync(cancellationToken)).FirstOrDefault(found => found.Facts.UserId == inspectorId);
        if (inspector is null) return T["请选一位检查人员。"];
        if (await directory.UnitAsync(acceptance.OrganizationId, cancellationToken) is not { } visited) return T["阵地要有所属单位，这个单位已经不在了。"];
        if (inspector.Refuse(visited) is { } related) return T["{0}检查要由与单位没有关系的第三方来做（通知一（八））。", related];
        return await AddAsync(unit, acceptance, inspector.Facts, on, cancellationToken);
    }, cancellationToken);

    /// <summary>Writes down why there is no visit yet; null when it is written.</summary>
    public Task<string?> PutOffAsync(string applicationItemId, string? reason, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await FindAsync(unit, applicationItemId, cancellationToken) is not { } acceptance) return "";
        if (acceptance.Stage != AcceptanceStage.Checked) return T["这一件现在不用安排检查。"];
        if (Words(reason) is not { } words) return T["请写明原因，最多 {0} 个字。单位会看到。", MostReason];
        acceptance.NoVisitReason = words;
        unit.Get<AuditTrail>().Record("Acceptance", "PutOff", T["检查还没有安排（{0}）：{1}", acceptance.PositionName, words], acceptance.ApplicationItemId, acceptance.OrganizationId);
        await unit.Get<AcceptanceMoves>().TellAsync(acceptance, new MoveNote(T["检查还没有安排"], T["市总工会"], words), cancellationToken);
        return null;
    }, cancellationToken);

    /// <summary>Calls a visit off from the desk; null when it is off.</summary>
    public Task<string?> CallOffAsync(string applicationItemId, string? reason, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await FindAsync(unit, applicationItemId, cancellationToken) is not { } acceptance) return "";
        if (Words(reason) is not { } words) return T["请写明原因，最多 {0} 个字。单位会看到。", MostReason];
        return await unit.Get<AcceptanceMoves>().MoveAsync(acceptance, AcceptanceMove.Unschedule, new MoveNote(T["取消了这次检查"], T["市总工会"], words), cancellationToken);
    }, cancellationToken);

    /// <summary>An inspector leaves a visit to somebody else (回避); null when it is off, empty when it is not theirs.</summary>
    public Task<string?> LeaveAsync(string visitId, string? reason, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await unit.Get<VisitDoor>().FindAsync(visitId, cancellationToken) is not { State: VisitState.Planned } visit) return "";
        if (Words(reason) is not { } words) return T["请写明为什么不去，最多 {0} 个字。", MostReason];
        return await unit.Get<VisitLeaving>().LeaveAsync(await unit.Db.Set<InspectionVisit>().AsTracking().FirstAsync(row => row.VisitId == visit.VisitId, cancellationToken), words, cancellationToken);
    }, cancellationToken);

    private async Task<string?> AddAsync(UnitScope unit, AcceptanceCase acceptance, InspectorFacts inspector, DateOnly day, CancellationToken cancellationToken)
    {
        var visit = new InspectionVisit
        {
            VisitId = ids.Next(), ApplicationItemId = acceptance.ApplicationItemId, OrganizationId = acceptance.OrganizationId, InspectorUserId = inspector.UserId, InspectorName = inspector.Name, Day = day,
            PlannedBy = user.UserName, PlannedUtc = clock.UtcNow,
        };
        unit.Db.Add(visit);
        (acceptance.VisitOn, acceptance.NoVisitReason) = (day, null);
        var note = new MoveNote(string.Format(System.Globalization.CultureInfo.InvariantCulture, T["安排在 {0} 现场检查"].Value, SiteClock.Format(day)), T["市总工会"]);
        if (await unit.Get<AcceptanceMoves>().MoveAsync(acceptance, AcceptanceMove.Schedule, note, cancellationToken) is { } refusal) return refusal;
        await unit.Get<Notifier>().SendAsync([inspector.UserId], new NotificationMessage(T["有一次新的检查"], $"{SiteClock.Format(day)}　{acceptance.PositionName}", $"/inspections/{visit.VisitId}"), cancellationToken);
        return null;
    }

    private static async Task<AcceptanceCase?> FindAsync(UnitScope unit, string applicationItemId, CancellationToken cancellationToken) =>
        await unit.Get<AcceptanceDoor>().DeskAsync(applicationItemId, cancellationToken) is null ? null : await unit.Get<AcceptanceMoves>().FindAsync(applicationItemId, cancellationToken);

    private static string? Words(string? text) => PlainInput.Clean(text).Value is { Length: > 0 and <= MostReason } words ? words : null;
}
