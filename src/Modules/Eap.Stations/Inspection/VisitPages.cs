using Eap.Applications.Answers;
using Eap.Contents.Forms;
using Eap.Media.Attachments;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Eap.Stations.Acceptance;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Inspection;

/// <summary>Makes the pages of an inspector: what was assigned to them, of the application only what is shown to inspectors, nothing of money.</summary>
public sealed class VisitPages(
    SiteDbContext db, VisitDoor door, AcceptanceDoor acceptances, ReportKeeping reports, FormDefinitions definitions, AnswerReader answers, AttachmentDirectory attachments, SiteSettings settings, ICurrentUser user, SiteClock clock)
{
    private const int Most = 200;

    /// <summary>Their visits: those to be made, the next one first, then those made.</summary>
    public async Task<VisitList> ListAsync(CancellationToken cancellationToken)
    {
        var me = user.UserId;
        var rows = await (
            from visit in db.Set<InspectionVisit>().AsNoTracking()
            join acceptance in db.Set<AcceptanceCase>().AsNoTracking() on visit.ApplicationItemId equals acceptance.ApplicationItemId
            where visit.InspectorUserId == me && visit.State != VisitState.CalledOff
            orderby visit.State, visit.Day, visit.Id
            select new VisitRow(visit.VisitId, visit.Day, visit.State, acceptance.PositionName, acceptance.HostName, acceptance.Address)).Take(Most).ToListAsync(cancellationToken);
        return new VisitList([.. rows.Where(row => row.State == VisitState.Planned)], [.. rows.Where(row => row.State == VisitState.Signed).Reverse()], clock.Today);
    }

    /// <summary>One visit; null when there is none for this person.</summary>
    /// <param name="visitId">The visit.</param>
    /// <param name="save">What was just typed; null: what is stored.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<VisitPage?> BuildAsync(string visitId, ReportSave? save, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(visitId, cancellationToken) is not { } visit) return null;
        var acceptance = await db.Set<AcceptanceCase>().AsNoTracking().FirstAsync(row => row.ApplicationItemId == visit.ApplicationItemId, cancellationToken);
        var item = await reports.ReadAsync(visit, nameof(AcceptancePermissions.InspectStations), cancellationToken);
        var report = save?.Part ?? item?.As<InspectionReportPart>() ?? await reports.BeginAsync(visit, acceptance, cancellationToken);
        var photos = await PhotosAsync(visit, report, cancellationToken);
        var least = (await settings.GetAsync<AcceptanceSettings>(cancellationToken)).LeastPhotos;
        var (answered, filing) = visit.State == VisitState.Planned ? await AnswersAsync(acceptance, cancellationToken) : ([], FilingShown.Nothing);
        return new VisitPage
        {
            Visit = visit, PositionName = acceptance.PositionName, HostName = acceptance.HostName, Address = acceptance.Address, ClassApplied = acceptance.ClassApplied, Report = report,
            VersionId = save?.VersionId ?? item?.ContentItemVersionId ?? "", SavedUtc = item?.ModifiedUtc, Photos = photos, Problems = save?.Problems ?? [], IsCollided = save?.State == ReportSaveState.Collided,
            Missing = [.. ReportRules.Missing(report, photos.Count, least, visit.Day, clock.Today)], Answers = answered, Filing = filing,
        };
    }

    private async Task<List<AttachmentFile>> PhotosAsync(InspectionVisit visit, InspectionReportPart report, CancellationToken cancellationToken)
    {
        var files = visit.State == VisitState.Signed ? await attachments.FilesAsync([.. report.Photos.Select(photo => photo.Id)], cancellationToken)
            : visit.ReportItemId is { } id ? await attachments.OfItemAsync(id, cancellationToken) : [];
        return [.. files.Select(AttachmentFile.Of)];
    }

    // Once it is signed the visit is over, and with it the reason to read what the unit filed.
    private async Task<(IReadOnlyList<AnswerGroup>, FilingShown)> AnswersAsync(AcceptanceCase acceptance, CancellationToken cancellationToken)
    {
        if (await acceptances.FilingAsync(acceptance, nameof(AcceptancePermissions.InspectStations), cancellationToken) is not { } item || await definitions.ForAsync(item, cancellationToken) is not { } type) return ([], FilingShown.Nothing);
        var shown = InspectorFieldSettings.Shown(type);
        var groups = (await answers.ReadAsync(item, type, cancellationToken)).Select(group => new AnswerGroup(group.Step, [.. group.Rows.Where(row => shown.Contains(row.Name))])).Where(group => group.Rows.Count > 0);
        // All of it or nothing: the city decides field by field what an inspector reads.
        return ([.. groups], FilingShown.Fields.All(shown.Contains) ? await FilingShown.ReadAsync(item, attachments, cancellationToken) : FilingShown.Nothing);
    }
}
