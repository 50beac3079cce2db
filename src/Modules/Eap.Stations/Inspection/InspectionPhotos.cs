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
    SiteDbContext db, UnitOfWork work, AttachmentIntake intake, ReportKeeping reports, VisitDoor door, ICurrentUser user, IStringLocalizer<InspectionPhotos> T)
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
            if (await AddAsync(visitId, report, own, file, cancellationToken) is { } problem) refused.Add($"{file.FileName}：{problem}");
        return refused.Count == 0 ? null : string.Join("　", refused);
    }

    /// <summary>Takes one out again; false when there is none to take for this person.</summary>
    public async Task<bool> RemoveAsync(string visitId, string photoId, CancellationToken cancellationToken) =>
        await work.RunAsync(async unit => await OpenAsync(unit, visitId, cancellationToken) is { ReportItemId: { } report } && await TakeOutAsync(unit, report, photoId, cancellationToken), cancellationToken);

    private async Task<string?> AddAsync(string visitId, string report, OwnPlace own, IFormFile file, CancellationToken cancellationToken)
    {
        await using var content = file.OpenReadStream();
        var rules = new AttachmentRules(T["现场照片"], FileKinds.Images.ToHashSet(), Most, MostBytes, IsProtected: false);
        var outcome = await intake.TakeAsync(new AttachmentUpload { Place = PlaceOf(report), Rules = rules, Content = content, FileName = file.FileName, Length = file.Length, UserId = user.UserId }, cancellationToken);
        if (outcome.File is not { } taken) return outcome.Refusal!.Message;
        return await work.RunAsync(unit => KeepAsync(unit, visitId, report, own, taken, cancellationToken), cancellationToken);
    }

    // The report may have been signed while the file was on its way: then it is none of its photographs.
    private async Task<string?> KeepAsync(UnitScope unit, string visitId, string report, OwnPlace own, Attachment taken, CancellationToken cancellationToken)
    {
        var row = unit.Db.Set<Attachment>().Where(file => file.AttachmentId == taken.AttachmentId);
        // Sent again: it is there already, and whether it may be was asked then.
        if (await row.AnyAsync(file => file.IsKept && file.RemovedUtc == null, cancellationToken)) return null;
        var refusal = await OpenAsync(unit, visitId, cancellationToken) is null ? T["检查报告已经签名，没有收下。"].Value
            : (await unit.Get<PhotoReuse>().ElsewhereAsync([taken.Sha256!], own, cancellationToken)).Count > 0 ? T["这张照片在另一个阵地用过，没有收下。请在现场另拍。"].Value : null;
        if (refusal is not null) await TakeOutAsync(unit, report, taken.AttachmentId, cancellationToken);
        // No field of the type names them: without this the sweep would take them.
        else await row.ExecuteUpdateAsync(set => set.SetProperty(file => file.IsKept, true), cancellationToken);
        return refusal;
    }

    private static async Task<bool> TakeOutAsync(UnitScope unit, string report, string photoId, CancellationToken cancellationToken)
    {
        if (await AttachmentRemoval.RemoveAsync(unit, PlaceOf(report), [photoId], cancellationToken) == 0) return false;
        await unit.Db.Set<Attachment>().Where(row => row.AttachmentId == photoId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsKept, false), cancellationToken);
        return true;
    }

    private static async Task<InspectionVisit?> OpenAsync(UnitScope unit, string visitId, CancellationToken cancellationToken) =>
        await unit.Get<VisitDoor>().FindAsync(visitId, cancellationToken) is { State: VisitState.Planned } visit ? visit : null;

    private async Task<OwnPlace> OwnAsync(string visitId, CancellationToken cancellationToken) => OwnPlace.Of(await (
        from visit in db.Set<InspectionVisit>().AsNoTracking() join acceptance in db.Set<AcceptanceCase>() on visit.ApplicationItemId equals acceptance.ApplicationItemId
        where visit.VisitId == visitId select acceptance).FirstAsync(cancellationToken));
}
