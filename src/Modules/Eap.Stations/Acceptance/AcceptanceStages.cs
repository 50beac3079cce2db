using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Acceptance;

/// <summary>Where an acceptance stands once its papers are complete, and when it is the unit's turn.</summary>
internal sealed class AcceptanceStages(SiteDbContext db, IStringLocalizer<AcceptanceStages> T) : IApplicationStages
{
    public async Task<IReadOnlyList<ApplicationStage>> OfAsync(IReadOnlyList<(ApplicationRecord Record, ContentItem Item)> applications, CancellationToken cancellationToken)
    {
        var ids = applications.Where(row => row.Record.ContentType == AcceptanceFiling.FormName).Select(row => row.Record.ContentItemId).ToList();
        if (ids.Count == 0) return [];
        var cases = await db.Set<AcceptanceCase>().AsNoTracking().Where(row => ids.Contains(row.ApplicationItemId)).Select(row => new { row.ApplicationItemId, row.Stage }).ToListAsync(cancellationToken);
        return [.. cases.Select(row => new ApplicationStage(row.ApplicationItemId) { Title = T[AcceptanceProcess.Title(row.Stage)], Todo = row.Stage == AcceptanceStage.Rectifying ? T["整改，做好了告诉市总工会"].Value : null })];
    }
}
