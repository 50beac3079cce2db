using Eap.Applications.Filing;
using Eap.Contents.Routing;
using Eap.Media.Attachments;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Eap.Stations.Acceptance;
using Eap.Stations.Inspection;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.AcceptanceDesk;

/// <summary>Makes the pages of the desk, where the person handles acceptance.</summary>
public sealed class AcceptanceDeskPages(
    SiteDbContext db, AcceptanceDoor door, InspectorDirectory inspectors, ReportKeeping reports, AttachmentDirectory attachments, PhotoReuse reuse, IAccess access, IOrganizationScopes scopes, SiteClock clock)
{
    private const int PageSize = 50;
    private static readonly AcceptanceStage[] Over = [AcceptanceStage.Named, AcceptanceStage.Refused, AcceptanceStage.Withdrawn];

    /// <summary>The list; always the same number of queries.</summary>
    public async Task<AcceptanceList> ListAsync(AcceptanceQuery query, CancellationToken cancellationToken)
    {
        var page = Math.Clamp(query.PageNumber, 1, 1000);
        var all = await WithinAsync(cancellationToken);
        var counts = await all.GroupBy(row => row.Stage).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var found = query.Only is { } stage ? all.Where(row => row.Stage == stage) : all.Where(row => !Over.Contains(row.Stage));
        var rows = await found.OrderBy(row => row.FiledUtc).ThenBy(row => row.Id).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
        return new AcceptanceList(query, [.. rows.Take(PageSize)], rows.Count > PageSize, counts);
    }

    /// <summary>How many wait for the desk.</summary>
    public async Task<WaitingAcceptances> WaitingAsync(CancellationToken cancellationToken) =>
        await (await WithinAsync(cancellationToken)).Where(row => row.Stage == AcceptanceStage.Checked || row.Stage == AcceptanceStage.Inspected).GroupBy(_ => 1)
            .Select(rows => new WaitingAcceptances(rows.Count(row => row.Stage == AcceptanceStage.Checked), rows.Count(row => row.Stage == AcceptanceStage.Inspected))).FirstOrDefaultAsync(cancellationToken) ?? new WaitingAcceptances(0, 0);

    /// <summary>What waits for a visit, by place and filing, with who could go; and the visits to come.</summary>
    public async Task<VisitPlanPage> PlanAsync(CancellationToken cancellationToken)
    {
        var waiting = await (await WithinAsync(cancellationToken)).Where(row => row.Stage == AcceptanceStage.Checked).OrderBy(row => row.FiledUtc).ThenBy(row => row.Id).Take(PageSize * 4).ToListAsync(cancellationToken);
        var mine = await WithinAsync(cancellationToken);
        var coming = await db.Set<InspectionVisit>().AsNoTracking().Where(visit => visit.State == VisitState.Planned)
            .Join(mine, visit => visit.ApplicationItemId, row => row.ApplicationItemId, (visit, row) => new { Visit = visit, Case = row }).OrderBy(row => row.Visit.Day).ThenBy(row => row.Visit.InspectorName).Take(PageSize * 4).ToListAsync(cancellationToken);
        return new VisitPlanPage(waiting, await inspectors.ListAsync(cancellationToken), [.. coming.Select(row => (row.Visit, row.Case))], clock.Today);
    }

    /// <summary>One acceptance; null when there is none for this person.</summary>
    public async Task<AcceptanceDeskPage?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (await door.DeskAsync(id, cancellationToken) is not { } acceptance) return null;
        var visits = await db.Set<InspectionVisit>().AsNoTracking().Where(row => row.ApplicationItemId == id).OrderByDescending(row => row.Id).ToListAsync(cancellationToken);
        var signed = visits.FirstOrDefault(visit => visit.State == VisitState.Signed);
        var item = signed is null ? null : await reports.ReadAsync(signed, nameof(AcceptancePermissions.AcceptStations), cancellationToken);
        var part = item?.As<InspectionReportPart>();
        var files = await attachments.FilesAsync([.. (part?.Photos ?? []).Select(photo => photo.Id)], cancellationToken);
        return new AcceptanceDeskPage
        {
            Case = acceptance, Visits = visits, Planners = await PlannersAsync(visits, cancellationToken), Report = part, Photos = [.. files.Select(AttachmentFile.Of)],
            IsReportIntact = item is not null && item.ContentItemVersionId == signed!.ReportVersionId && ContentHash.Of(item.Content) == signed.ReportHash && AreThere(part!.Photos, files),
            Filing = await door.FilingAsync(acceptance, nameof(AcceptancePermissions.AcceptStations), cancellationToken) is { } filing ? await FilingShown.ReadAsync(filing, attachments, cancellationToken) : FilingShown.Nothing,
            ReusedPhotos = await ReusedAsync(acceptance, visits, cancellationToken), Inspectors = acceptance.Stage == AcceptanceStage.Checked ? await ChoicesAsync(acceptance, cancellationToken) : [],
            StationAddress = acceptance.StationItemId is { } station ? await db.Set<AutoroutePartIndex>().AsNoTracking().Where(row => row.ContentItemId == station && row.Published).Select(row => "/" + row.Path).FirstOrDefaultAsync(cancellationToken) : null,
            Today = clock.Today,
        };
    }

    // By login name; an account without a person's name, or one that is gone, keeps it.
    private async Task<IReadOnlyDictionary<string, string>> PlannersAsync(List<InspectionVisit> visits, CancellationToken cancellationToken)
    {
        var logins = visits.Select(visit => visit.PlannedBy).Distinct().ToList();
        var people = await db.Set<User>().AsNoTracking().Where(user => logins.Contains(user.UserName!) && user.DisplayName != "").Select(user => new { user.UserName, user.DisplayName }).ToListAsync(cancellationToken);
        return logins.ToDictionary(login => login, login => people.Find(person => person.UserName == login)?.DisplayName ?? login);
    }

    // Each photograph that was signed hangs there still, with the content it had.
    private static bool AreThere(IEnumerable<ReportPhoto> signed, IReadOnlyList<Attachment> files) => signed.All(photo => files.Any(file => file.AttachmentId == photo.Id && file.Sha256 == photo.Sha256 && file.RemovedUtc is null));

    private async Task<IReadOnlyList<string>> ReusedAsync(AcceptanceCase acceptance, List<InspectionVisit> visits, CancellationToken cancellationToken)
    {
        List<string> own = [acceptance.ApplicationItemId, .. visits.Select(visit => visit.ReportItemId).OfType<string>()];
        var photos = await db.Set<Attachment>().AsNoTracking().Where(file => own.Contains(file.ContentItemId) && file.RemovedUtc == null && file.Sha256 != null && file.ContentType.StartsWith("image/"))
            .Select(file => new { file.Sha256, file.Name }).ToListAsync(cancellationToken);
        var elsewhere = await reuse.ElsewhereAsync([.. photos.Select(photo => photo.Sha256!)], OwnPlace.Of(acceptance), cancellationToken);
        return [.. photos.Where(photo => elsewhere.Contains(photo.Sha256!)).Select(photo => photo.Name)];
    }

    private async Task<IReadOnlyList<(Inspector, string?)>> ChoicesAsync(AcceptanceCase acceptance, CancellationToken cancellationToken) =>
        await inspectors.UnitAsync(acceptance.OrganizationId, cancellationToken) is { } unit ? [.. (await inspectors.ListAsync(cancellationToken)).Select(inspector => (inspector, inspector.Refuse(unit)))] : [];

    private async Task<IQueryable<AcceptanceCase>> WithinAsync(CancellationToken cancellationToken)
    {
        var rows = db.Set<AcceptanceCase>().AsNoTracking();
        var scope = await access.ScopeAsync(nameof(AcceptancePermissions.AcceptStations), cancellationToken);
        if (scope.Everywhere) return rows;
        var inside = await scopes.IdsWithinAsync(scope, cancellationToken);
        return rows.Where(row => inside.Contains(row.OrganizationId));
    }
}
