using Eap.Applications.Filing;
using Eap.Applications.Moving;
using Eap.Contents.Management;
using Eap.Media.Attachments;
using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Eap.Stations.Acceptance;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Inspection;

/// <summary>Signs a report: the version, its photographs by their hashes, who and when are fixed with one hash, and the acceptance goes on. In one transaction.</summary>
public sealed class ReportSigning(UnitOfWork work, SiteClock clock, IStringLocalizer<ReportSigning> T)
{
    /// <summary>Signs as the current person; empty when it is signed, null when there is no such visit for them, else what is in the way.</summary>
    /// <param name="visitId">The visit.</param>
    /// <param name="versionId">The version that was looked at before signing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<IReadOnlyList<string>?> SignAsync(string visitId, string? versionId, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await unit.Get<VisitDoor>().FindAsync(visitId, cancellationToken) is null) return null;
        var visit = await unit.Db.Set<InspectionVisit>().AsTracking().FirstAsync(row => row.VisitId == visitId, cancellationToken);
        if (visit.State == VisitState.Signed) return [T["检查报告已经签名，不能再改。"]];
        if (await RelatedAsync(unit, visit, cancellationToken) is { } related) return [related];
        if (visit.ReportItemId is null || await unit.Get<IContentManager>().GetAsync(visit.ReportItemId, VersionOptions.Latest, cancellationToken) is not { } item) return [T["还没有写报告。"]];
        if (item.ContentItemVersionId != versionId) return [T["核对之后报告又有修改，还没有签名。请看过下面的新内容，再签一次。"]];
        var part = item.GetOrCreate<InspectionReportPart>();
        var photos = await PhotosAsync(unit, item.ContentItemId, cancellationToken);
        var least = (await unit.Get<SiteSettings>().GetAsync<AcceptanceSettings>(cancellationToken)).LeastPhotos;
        var missing = ReportRules.Missing(part, photos.Count, least, visit.Day, clock.Today).Select(problem => T[problem].Value).ToList();
        if (missing.Count > 0) return missing;
        var fresh = item.Copy();
        (part.Photos, part.SetAside, part.SignedBy, part.SignedUtc) = (photos, [], visit.InspectorName, clock.UtcNow);
        fresh.Apply(part);
        var saved = await unit.Get<IContentManager>().SaveDraftAsync(fresh, item.ContentItemVersionId, cancellationToken);
        if (!saved.Succeeded) throw new InvalidOperationException($"The report of visit {visitId} could not be stored.");
        await FixAsync(unit, visit, part, saved.Item.ContentItemVersionId, ContentHash.Of(saved.Item.Content), cancellationToken);
        return (IReadOnlyList<string>?)[];
    }, cancellationToken);

    private async Task FixAsync(UnitScope unit, InspectionVisit visit, InspectionReportPart part, string versionId, string hash, CancellationToken cancellationToken)
    {
        var passes = part.Conclusion == ReportConclusion.Pass;
        (visit.State, visit.IsOpen, visit.SignedUtc, visit.ReportVersionId, visit.ReportHash, visit.ClassFound) = (VisitState.Signed, false, part.SignedUtc, versionId, hash, passes ? part.Class : null);
        var acceptance = (await unit.Get<AcceptanceMoves>().FindAsync(visit.ApplicationItemId, cancellationToken))!;
        (acceptance.IsReportSigned, acceptance.ClassInspected, acceptance.InspectedUtc) = (true, visit.ClassFound, part.SignedUtc);
        unit.Get<AuditTrail>().Record("Inspection", "Signed", T["检查报告签名（{0}），校验 {1}", acceptance.PositionName, hash[..16]], acceptance.ApplicationItemId, acceptance.OrganizationId);
        // The unit learns that somebody was there; what came of it the city says.
        if (await unit.Get<AcceptanceMoves>().MoveAsync(acceptance, AcceptanceMove.Report, new MoveNote(T["已现场检查，报告已签名"], T["第三方检查人员"]), cancellationToken) is { } refusal) throw new InvalidOperationException(refusal);
        var desk = await unit.Get<PermissionHolders>().UserIdsAsync(nameof(AcceptancePermissions.AcceptStations), acceptance.OrganizationId, cancellationToken);
        await unit.Get<Notifier>().SendAsync(desk, new NotificationMessage(T["一份检查报告已签名，等认定"], acceptance.PositionName, $"/admin/stations/acceptance/{acceptance.ApplicationItemId}"), cancellationToken);
    }

    // A role given since the visit was planned counts as well.
    private async Task<string?> RelatedAsync(UnitScope unit, InspectionVisit visit, CancellationToken cancellationToken)
    {
        var directory = unit.Get<InspectorDirectory>();
        var inspector = (await directory.ListAsync(cancellationToken)).FirstOrDefault(found => found.Facts.UserId == visit.InspectorUserId);
        if (inspector is null || await directory.UnitAsync(visit.OrganizationId, cancellationToken) is not { } unitVisited) return T["你现在没有检查员角色，不能签名。"];
        return inspector.Refuse(unitVisited) is { } refusal ? T["{0}请在下面写明原因，交给别人检查。", refusal].Value : null;
    }

    // One that is still being taken is not there yet.
    private static async Task<List<ReportPhoto>> PhotosAsync(UnitScope unit, string reportItemId, CancellationToken cancellationToken) => [.. await unit.Db.Set<Attachment>().AsNoTracking()
        .Where(file => file.ContentItemId == reportItemId && file.PartName == InspectionReportType.Name && file.RemovedUtc == null && file.IsKept).OrderBy(file => file.Id)
        .Select(file => new ReportPhoto { Id = file.AttachmentId, Name = file.Name, Sha256 = file.Sha256! }).ToListAsync(cancellationToken)];
}
