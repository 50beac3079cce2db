using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Contents.Editing;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Stations.Acceptance;
using Eap.Stations.Inspection;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.AcceptanceDesk;

/// <summary>On the page of the application: how far acceptance is. What the report says the unit reads once the city has decided by it.</summary>
internal sealed class AcceptancePanel(SiteDbContext db, IAccess access) : IApplicationPanel
{
    public int Position => 10;

    public async Task<DisplayBlock?> BuildAsync(ApplicationRecord record, ContentItem item, ApplicationView view, CancellationToken cancellationToken)
    {
        if (record.ContentType != AcceptanceFiling.FormName) return null;
        var acceptance = await db.Set<AcceptanceCase>().AsNoTracking().FirstOrDefaultAsync(row => row.ApplicationItemId == record.ContentItemId, cancellationToken);
        if (acceptance is null) return null;
        var report = acceptance.InspectedUtc is not null && acceptance.Stage is AcceptanceStage.Named or AcceptanceStage.Refused or AcceptanceStage.Rectifying ? await ReportAsync(record.ContentItemId, cancellationToken) : null;
        var mayHandle = view == ApplicationView.Desk && await access.AllowsAsync(nameof(AcceptancePermissions.AcceptStations), record.OrganizationId, cancellationToken);
        return new DisplayBlock("AcceptancePanel", new AcceptancePanelView(acceptance, report, mayHandle));
    }

    // The caller has asked whether the person may see the application; of its report they get the findings.
    private async Task<InspectionReportPart?> ReportAsync(string applicationItemId, CancellationToken cancellationToken)
    {
        var version = await db.Set<InspectionVisit>().AsNoTracking().Where(row => row.ApplicationItemId == applicationItemId && row.State == VisitState.Signed).OrderByDescending(row => row.Id).Select(row => row.ReportVersionId).FirstOrDefaultAsync(cancellationToken);
        return version is null ? null : (await db.Set<ContentItem>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemVersionId == version, cancellationToken))?.As<InspectionReportPart>();
    }
}
