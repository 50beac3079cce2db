using Eap.Contents.Access;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Plans.Model;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Eap.Stations.Acceptance;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Inspection;

/// <summary>Keeps a report while it is written: every save is a version of a private item. Only its own inspector reaches it here.</summary>
public sealed class ReportKeeping(UnitOfWork work, ContentAccess contents, PlanDirectory plans, SiteClock clock)
{
    /// <summary>The report of a visit, for whoever holds the permission there; null while nothing is stored.</summary>
    public async Task<ContentItem?> ReadAsync(InspectionVisit visit, string permission, CancellationToken cancellationToken) => visit.ReportItemId is { } id
        ? await (await contents.PrivateAsync(InspectionReportType.Name, cancellationToken, permission)).FirstOrDefaultAsync(item => item.ContentItemId == id, cancellationToken)
        : null;

    /// <summary>A report as it begins: the class applied for, its checks unanswered.</summary>
    public async Task<InspectionReportPart> BeginAsync(InspectionVisit visit, AcceptanceCase acceptance, CancellationToken cancellationToken)
    {
        var part = new InspectionReportPart { VisitId = visit.VisitId, PositionName = acceptance.PositionName, Class = acceptance.ClassApplied };
        await AskAsync(part, acceptance, cancellationToken);
        return part;
    }

    /// <summary>Stores what was typed; the state says what became of it.</summary>
    public async Task<ReportSave> SaveAsync(string visitId, ReportInput input, CancellationToken cancellationToken) => await work.RunAsync(async unit =>
    {
        if (await unit.Get<VisitDoor>().FindAsync(visitId, cancellationToken) is not { } visit) return ReportSave.NotFound;
        if (visit.State == VisitState.Signed) return ReportSave.Closed;
        var problems = new List<string>();
        var (item, expected) = await OpenAsync(unit, visit, cancellationToken);
        var part = item.GetOrCreate<InspectionReportPart>();
        var acceptance = await CaseAsync(unit, visit, cancellationToken);
        // A page from before the first save may follow a report that was only begun, for its photographs; never over something written.
        var follows = expected is null ? null : input.Version.Length > 0 || part.IsWritten(acceptance.ClassApplied) ? input.Version : expected;
        input.Apply(part, problems);
        // Another class may have been chosen: its own checks are asked, what was answered before is kept.
        await AskAsync(part, acceptance, cancellationToken);
        item.Apply(part);
        var saved = await unit.Get<IContentManager>().SaveDraftAsync(item, follows, cancellationToken);
        if (saved.Conflict is { } other) return new ReportSave(ReportSaveState.Collided, other.ContentItemVersionId, part, problems);
        return saved.Errors.Count > 0 ? ReportSave.Closed : new ReportSave(ReportSaveState.Saved, saved.Item.ContentItemVersionId, part, problems);
    }, cancellationToken);

    /// <summary>The report, begun where there is none yet, so that photographs have something to hang at. Null when the visit is not open for this person.</summary>
    public Task<string?> EnsureAsync(string visitId, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await unit.Get<VisitDoor>().FindAsync(visitId, cancellationToken) is not { State: VisitState.Planned } visit) return null;
        var (item, expected) = await OpenAsync(unit, visit, cancellationToken);
        if (expected is null) await unit.Get<IContentManager>().SaveDraftAsync(item, null, cancellationToken);
        return (string?)item.ContentItemId;
    }, cancellationToken);

    private async Task<(ContentItem Item, string? VersionId)> OpenAsync(UnitScope unit, InspectionVisit visit, CancellationToken cancellationToken)
    {
        var manager = unit.Get<IContentManager>();
        if (visit.ReportItemId is { } id && await manager.GetAsync(id, VersionOptions.Latest, cancellationToken) is { } found) return (found.Copy(), found.ContentItemVersionId);
        var acceptance = await CaseAsync(unit, visit, cancellationToken);
        var item = await manager.NewAsync(InspectionReportType.Name, visit.OrganizationId, cancellationToken);
        item.Apply(await BeginAsync(visit, acceptance, cancellationToken));
        item.DisplayText = acceptance.PositionName;
        (await unit.Db.Set<InspectionVisit>().AsTracking().FirstAsync(row => row.VisitId == visit.VisitId, cancellationToken)).ReportItemId = item.ContentItemId;
        return (item, null);
    }

    private static Task<AcceptanceCase> CaseAsync(UnitScope unit, InspectionVisit visit, CancellationToken cancellationToken) =>
        unit.Db.Set<AcceptanceCase>().AsNoTracking().FirstAsync(row => row.ApplicationItemId == visit.ApplicationItemId, cancellationToken);

    // The rules of the year it was filed in, whenever somebody gets there.
    private async Task AskAsync(InspectionReportPart part, AcceptanceCase acceptance, CancellationToken cancellationToken)
    {
        var plan = await plans.ForYearAsync(clock.ToLocal(acceptance.FiledUtc).Year, cancellationToken);
        part.PlanVersionId = plan?.VersionId;
        var known = part.Checks.Concat(part.SetAside).ToDictionary(check => check.Id);
        var asked = StandardChecks.Of(plan, part.Class);
        part.SetAside = [.. known.Values.Where(check => check.IsAnswered && asked.All(other => other.Id != check.Id))];
        part.Checks = [.. asked.Select(check => new ReportCheck { Id = check.Id, Title = check.Title, IsMet = known.GetValueOrDefault(check.Id)?.IsMet, Remark = known.GetValueOrDefault(check.Id)?.Remark ?? "" })];
    }
}
