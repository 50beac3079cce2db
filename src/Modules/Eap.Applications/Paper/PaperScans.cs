using Eap.Applications.Filing;
using Eap.Applications.Moving;
using Eap.Applications.Process;
using Eap.Media.Attachments;
using Eap.Platform.Data;
using Eap.Platform.Files;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Paper;

/// <summary>Takes scans of stamped papers, and what a person says of them.</summary>
public sealed class PaperScans(SiteDbContext db, AttachmentIntake intake, AttachmentDirectory attachments, UnitOfWork work, IStringLocalizer<PaperScans> T)
{
    private static readonly HashSet<FileKind> Kinds = [FileKind.Jpeg, FileKind.Png, FileKind.Webp, FileKind.Pdf];

    /// <summary>Where the scans of an application hang; no form has a field of that name.</summary>
    public static AttachmentPlace Place(string contentItemId) => new(contentItemId, "PaperCopy", "Scan");

    /// <summary>The scans of an application with their files, newest first.</summary>
    public async Task<IReadOnlyList<(PaperScan Scan, AttachmentFile File)>> ListAsync(string contentItemId, CancellationToken cancellationToken)
    {
        var scans = await db.Set<PaperScan>().AsNoTracking().Where(row => row.ContentItemId == contentItemId).OrderByDescending(row => row.Id).ToListAsync(cancellationToken);
        var files = (await attachments.FilesAsync([.. scans.Select(scan => scan.AttachmentId)], cancellationToken)).ToDictionary(file => file.AttachmentId);
        return [.. scans.Where(scan => files.ContainsKey(scan.AttachmentId)).Select(scan => (scan, AttachmentFile.Of(files[scan.AttachmentId])))];
    }

    /// <summary>Takes a scan whose code fits; null when it was taken, else why not. The caller has asked whether the person may.</summary>
    public async Task<string?> TakeAsync(PaperForm paper, PaperCode? code, string fileName, Stream content, long length, CancellationToken cancellationToken)
    {
        if (ScanMatch.Of(code, paper.Code.ReceiptNumber, paper.Code.Version, paper.ContentHash) is { Kind: not ScanMatchKind.Matches } wrong) return wrong.Message;
        var userId = await work.RunAsync(unit => Task.FromResult(unit.Get<Officer>().Id), cancellationToken);
        var outcome = await intake.TakeAsync(
            new AttachmentUpload
            {
                Place = Place(paper.Record.ContentItemId), Rules = new AttachmentRules(T["盖章扫描件"], Kinds, MaxFiles: 20, MaxBytes: 30L << 20, IsProtected: false),
                Content = content, FileName = fileName, Length = length, UserId = userId,
            },
            cancellationToken);
        return outcome.Refusal is { } refusal ? refusal.Message : await work.RunAsync(unit => AddAsync(unit, paper, code!, outcome.File!.AttachmentId, cancellationToken), cancellationToken);
    }

    /// <summary>Says that the seal is right, or with a reason that it is not. False when somebody was first, or it is not the newest version's any more.</summary>
    public Task<bool> DecideAsync(ApplicationRecord record, long scanId, string? refusal, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var version = await VersionAsync(unit, record.ContentItemId, cancellationToken);
        var (now, name) = (unit.Get<SiteClock>().UtcNow, await unit.Get<Officer>().NameAsync(cancellationToken));
        var state = refusal is null ? PaperScanState.Confirmed : PaperScanState.Refused;
        var decided = await unit.Db.Set<PaperScan>().Where(row => row.Id == scanId && row.ContentItemId == record.ContentItemId && row.Version == version && row.State == PaperScanState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state).SetProperty(row => row.DecidedBy, name).SetProperty(row => row.DecidedUtc, now).SetProperty(row => row.Reason, refusal), cancellationToken);
        if (decided == 0) return false;
        unit.Get<ApplicationMoves>().Tell(unit, record, new MoveNote(refusal is null ? T["盖章件已核对"] : T["盖章件没有通过"], name, refusal ?? ""));
        unit.Get<Platform.Audit.AuditTrail>().Record("Application", refusal is null ? "ScanConfirmed" : "ScanRefused", $"核对盖章件：{record.ReceiptNumber} 第 {version} 版", record.ContentItemId, record.OrganizationId);
        return true;
    }, cancellationToken);

    private async Task<string?> AddAsync(UnitScope unit, PaperForm paper, PaperCode code, string attachmentId, CancellationToken cancellationToken)
    {
        var id = paper.Record.ContentItemId;
        // Sent twice: it is the same file and the same scan.
        if (await unit.Db.Set<PaperScan>().AnyAsync(row => row.AttachmentId == attachmentId, cancellationToken)) return null;
        if (await VersionAsync(unit, id, cancellationToken) is var version && version != code.Version) return ScanMatch.Of(code, paper.Code.ReceiptNumber, version, paper.ContentHash).Message;
        var officer = unit.Get<Officer>();
        unit.Db.Add(new PaperScan { ContentItemId = id, Version = version, AttachmentId = attachmentId, WasRead = code.Check is not null, UserId = officer.Id, UploadedUtc = unit.Get<SiteClock>().UtcNow });
        await unit.Db.Set<Attachment>().Where(row => row.AttachmentId == attachmentId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsKept, true), cancellationToken);
        unit.Get<ApplicationMoves>().Tell(unit, paper.Record, new MoveNote(T["上传盖章件"], await officer.NameAsync(cancellationToken), string.Format(System.Globalization.CultureInfo.InvariantCulture, T["第 {0} 版"].Value, version)));
        return null;
    }

    private static Task<int> VersionAsync(UnitScope unit, string id, CancellationToken cancellationToken) =>
        unit.Db.Set<ApplicationSubmission>().Where(row => row.ContentItemId == id).MaxAsync(row => row.Number, cancellationToken);
}
