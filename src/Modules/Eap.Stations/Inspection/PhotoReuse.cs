using Eap.Media.Attachments;
using Eap.Platform.Data;
using Eap.Stations.Acceptance;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Inspection;

/// <summary>Finds photographs that already show another position. Same content, whatever the file is called; papers (rules, lists) may well be alike and are not looked at.</summary>
public sealed class PhotoReuse(SiteDbContext db)
{
    /// <summary>Which of these hashes a photograph of another acceptance has, in its filing or in the report of its visit.</summary>
    /// <param name="hashes">Hashes of contents.</param>
    /// <param name="own">The place they are to show.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlySet<string>> ElsewhereAsync(IReadOnlyCollection<string> hashes, OwnPlace own, CancellationToken cancellationToken)
    {
        if (hashes.Count == 0) return new HashSet<string>();
        var bound = Bound(own);
        return (await db.Set<Attachment>().AsNoTracking()
            .Where(file => file.Sha256 != null && hashes.Contains(file.Sha256) && file.RemovedUtc == null && file.ContentType.StartsWith("image/")
                && (file.PartName == AcceptanceFiling.FormName && bound.Any(row => row.ApplicationItemId == file.ContentItemId)
                    || file.PartName == InspectionReportType.Name && db.Set<InspectionVisit>().Any(visit => visit.ReportItemId == file.ContentItemId && bound.Any(row => row.ApplicationItemId == visit.ApplicationItemId))))
            .Select(file => file.Sha256!).Distinct().ToListAsync(cancellationToken)).ToHashSet();
    }

    // What was refused or taken back binds nobody; what never was handed in is not there. The same unit at the same address is the same place again.
    private IQueryable<AcceptanceCase> Bound(OwnPlace own)
    {
        var (application, host, key) = own;
        var others = db.Set<AcceptanceCase>().AsNoTracking().Where(row => row.ApplicationItemId != application && row.Stage != AcceptanceStage.Refused && row.Stage != AcceptanceStage.Withdrawn);
        return key is null ? others : others.Where(row => row.OrganizationId != host || row.AddressKey == null || row.AddressKey != key);
    }
}
