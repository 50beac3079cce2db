using Eap.Contents.Forms;
using Eap.Media.Attachments;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Stations.Acceptance;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Inspection;

/// <summary>Photographs of a visit are its inspector's and the desk's. Of the application an inspector opens the files of the fields shown to them, while the visit is theirs.</summary>
internal sealed class InspectionFiles(SiteDbContext db, VisitDoor door, AcceptanceDoor desk, FormDefinitions definitions, IAccess access) : IAttachmentGuard
{
    public async Task<bool> MayReadAsync(AttachmentPlace place, CancellationToken cancellationToken) => place.PartName switch
    {
        InspectionReportType.Name => await IsOfReportAsync(place.ContentItemId, cancellationToken),
        AcceptanceFiling.FormName => await IsShownAsync(place, cancellationToken),
        _ => false,
    };

    // They come in and go by the page of the visit only.
    public Task<bool> MayChangeAsync(AttachmentPlace place, CancellationToken cancellationToken) => Task.FromResult(false);

    public Task<bool> IsOpenAsync(AttachmentPlace place, string userId, CancellationToken cancellationToken) => Task.FromResult(false);

    private async Task<bool> IsOfReportAsync(string reportItemId, CancellationToken cancellationToken)
    {
        var visit = await db.Set<InspectionVisit>().AsNoTracking().Where(row => row.ReportItemId == reportItemId).Select(row => new { row.VisitId, row.OrganizationId }).FirstOrDefaultAsync(cancellationToken);
        return visit is not null && (await access.AllowsAsync(nameof(AcceptancePermissions.AcceptStations), visit.OrganizationId, cancellationToken) || await door.FindAsync(visit.VisitId, cancellationToken) is not null);
    }

    private async Task<bool> IsShownAsync(AttachmentPlace place, CancellationToken cancellationToken)
    {
        if (await door.OfApplicationAsync(place.ContentItemId, cancellationToken) is null) return false;
        var acceptance = await db.Set<AcceptanceCase>().AsNoTracking().FirstAsync(row => row.ApplicationItemId == place.ContentItemId, cancellationToken);
        return await desk.FilingAsync(acceptance, nameof(AcceptancePermissions.InspectStations), cancellationToken) is { } item && await definitions.ForAsync(item, cancellationToken) is { } type
            && InspectorFieldSettings.Shown(type).Contains($"{place.PartName}.{place.FieldName}");
    }
}
