using Eap.Applications.Process;
using Eap.Media.Attachments;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Acceptance;

/// <summary>Finds photographs that already show another position. Same content, whatever the file is called; papers (rules, lists) may well be alike and are not looked at.</summary>
public sealed class PhotoReuse(SiteDbContext db)
{
    /// <summary>Name of the part photographs of a visit hang under.</summary>
    public const string ReportPart = "InspectionReport";

    /// <summary>Which of these hashes a photograph of another acceptance has, in its filing or in the report of its visit.</summary>
    /// <param name="hashes">Hashes of contents.</param>
    /// <param name="ownItems">Items of this acceptance: the application and its reports.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlySet<string>> ElsewhereAsync(IReadOnlyCollection<string> hashes, IReadOnlyCollection<string> ownItems, CancellationToken cancellationToken)
    {
        if (hashes.Count == 0) return new HashSet<string>();
        // What was refused or taken back does not bind anybody; what never was handed in is not there.
        return (await db.Set<Attachment>().AsNoTracking()
            .Where(file => file.Sha256 != null && hashes.Contains(file.Sha256) && !ownItems.Contains(file.ContentItemId) && file.RemovedUtc == null && file.ContentType.StartsWith("image/")
                && (file.PartName == ReportPart || file.PartName == AcceptanceFiling.FormName && db.Set<ApplicationRecord>().Any(record => record.ContentItemId == file.ContentItemId
                    && record.Status != ApplicationStatus.Draft && record.Status != ApplicationStatus.Withdrawn && record.Status != ApplicationStatus.Rejected)))
            .Select(file => file.Sha256!).Distinct().ToListAsync(cancellationToken)).ToHashSet();
    }
}
