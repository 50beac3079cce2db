using Eap.Media.Attachments;
using Eap.Platform.Data;
using Eap.Platform.Files;
using Eap.Platform.Security;
using Eap.Stations.Acceptance;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Inspection;

/// <summary>Photographs of a visit, until its report is signed. One that shows another position is not taken.</summary>
public sealed class InspectionPhotos(
    SiteDbContext db, UnitOfWork work, AttachmentIntake intake, AttachmentRemoval removal, ReportKeeping reports, PhotoReuse reuse, VisitDoor door, ICurrentUser user, IStringLocalizer<InspectionPhotos> T)
{
    private const string FieldName = "Photos";
    private const int Most = 20;
    private const long MostBytes = 15 << 20;

    /// <summary>Where they hang.</summary>
    public static AttachmentPlace PlaceOf(string reportItemId) => new(reportItemId, InspectionReportType.Name, FieldName);

    /// <summary>Takes photographs; null when all are there, empty when the visit is not open for this person, else what was refused.</summary>
    public async Task<string?> AddAsync(string visitId, IReadOnlyList<IFormFile> files, CancellationToken cancellationToken)
    {
        if (files.Count == 0) return await door.FindAsync(visitId, cancellationToken) is { State: VisitState.Planned } ? T["请选照片。"] : "";
        if (await reports.EnsureAsync(visitId, cancellationToken) is not { } report) return "";
        var own = await OwnAsync(visitId, cancellationToken);
        var refused = new List<string>();
        foreach (var file in files)
            if (await AddAsync(report, own, file, cancellationToken) is { } problem) refused.Add($"{file.FileName}：{problem}");
        return refused.Count == 0 ? null : string.Join("　", refused);
    }

    /// <summary>Takes one out again; false when there is none to take for this person.</summary>
    public async Task<bool> RemoveAsync(string visitId, string photoId, CancellationToken cancellationToken) =>
        await door.FindAsync(visitId, cancellationToken) is { State: VisitState.Planned, ReportItemId: { } report } && await TakeOutAsync(report, photoId, cancellationToken);

    private async Task<string?> AddAsync(string report, IReadOnlyCollection<string> own, IFormFile file, CancellationToken cancellationToken)
    {
        await using var content = file.OpenReadStream();
        var rules = new AttachmentRules(T["现场照片"], FileKinds.Images.ToHashSet(), Most, MostBytes, IsProtected: false);
        var outcome = await intake.TakeAsync(new AttachmentUpload { Place = PlaceOf(report), Rules = rules, Content = content, FileName = file.FileName, Length = file.Length, UserId = user.UserId }, cancellationToken);
        if (outcome.File is not { } taken) return outcome.Refusal!.Message;
        if ((await reuse.ElsewhereAsync([taken.Sha256!], own, cancellationToken)).Count > 0)
        {
            await TakeOutAsync(report, taken.AttachmentId, cancellationToken);
            return T["这张照片在另一个阵地用过，没有收下。请在现场另拍。"];
        }

        // No field of the type names them: without this the sweep would take them.
        await work.RunAsync(unit => unit.Db.Set<Attachment>().Where(row => row.AttachmentId == taken.AttachmentId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsKept, true), cancellationToken), cancellationToken);
        return null;
    }

    private async Task<bool> TakeOutAsync(string report, string photoId, CancellationToken cancellationToken)
    {
        if (await removal.RemoveAsync(PlaceOf(report), [photoId], cancellationToken) == 0) return false;
        await work.RunAsync(unit => unit.Db.Set<Attachment>().Where(row => row.AttachmentId == photoId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsKept, false), cancellationToken), cancellationToken);
        return true;
    }

    // The application and every report of it: they show the same place.
    private async Task<IReadOnlyCollection<string>> OwnAsync(string visitId, CancellationToken cancellationToken)
    {
        var application = await db.Set<InspectionVisit>().AsNoTracking().Where(row => row.VisitId == visitId).Select(row => row.ApplicationItemId).FirstAsync(cancellationToken);
        var reports = await db.Set<InspectionVisit>().AsNoTracking().Where(row => row.ApplicationItemId == application && row.ReportItemId != null).Select(row => row.ReportItemId!).ToListAsync(cancellationToken);
        return [application, .. reports];
    }
}
