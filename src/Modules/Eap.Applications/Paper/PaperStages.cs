using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Paper;

/// <summary>Reminds the unit of the stamped paper until a scan of the version that holds has come, or the office goes without it.</summary>
internal sealed class PaperStages(SiteDbContext db, ApplicationForms forms, IStringLocalizer<PaperStages> T) : IApplicationStages
{
    public async Task<IReadOnlyList<ApplicationStage>> OfAsync(IReadOnlyList<(ApplicationRecord Record, ContentItem Item)> applications, CancellationToken cancellationToken)
    {
        var asked = new Dictionary<string, int>();
        // Definitions lie in memory.
        foreach (var (record, item) in applications)
            if (record.Status is ApplicationStatus.Submitted or ApplicationStatus.Queued or ApplicationStatus.Accepted && await forms.OfAsync(item, cancellationToken) is { } form && PaperCopies.Of(form.Settings) is { } copies) asked[record.ContentItemId] = copies.Count;
        if (asked.Count == 0) return [];
        var ids = asked.Keys.ToList();
        var hashes = (await db.Set<ApplicationSubmission>().AsNoTracking().Where(row => ids.Contains(row.ContentItemId)).OrderBy(row => row.Number).Select(row => new { row.ContentItemId, row.ContentHash }).ToListAsync(cancellationToken)).ToLookup(row => row.ContentItemId, row => row.ContentHash);
        var came = await db.Set<PaperScan>().AsNoTracking().Where(row => ids.Contains(row.ContentItemId) && row.State != PaperScanState.Refused).Select(row => new { row.ContentItemId, row.Version }).ToListAsync(cancellationToken);
        var waived = await db.Set<PaperWaiver>().AsNoTracking().Where(row => ids.Contains(row.ContentItemId)).Select(row => new { row.ContentItemId, row.Version }).ToListAsync(cancellationToken);
        var settled = came.Concat(waived).ToLookup(row => row.ContentItemId, row => row.Version);
        return [.. asked.Where(row => !settled[row.Key].Contains(PaperVersions.Of(hashes[row.Key])))
            .Select(row => new ApplicationStage(row.Key) { Todo = T["打印 {0} 份，盖章后上传扫描件", row.Value], Address = $"/my/{row.Key}/form" })];
    }
}
