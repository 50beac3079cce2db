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
    /// <summary>Under this name scans hang on the application.</summary>
    public const string PartName = "PaperCopy";

    private static readonly HashSet<FileKind> Kinds = [FileKind.Jpeg, FileKind.Png, FileKind.Webp, FileKind.Pdf];

    /// <summary>Where the scans of an application hang; no form has a field of that name.</summary>
    public static AttachmentPlace Place(string contentItemId) => new(contentItemId, PartName, "Scan");

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

    /// <summary>Says that the seal is right, or with a reason that it is not. Null when it is said, else why not: somebody was first, it is not the newest version's any more, or the person sent it or filed the form.</summary>
    public Task<string?> DecideAsync(ApplicationRecord record, long scanId, string? refusal, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var me = unit.Get<Officer>().Id;
        if (await Filers.IsAsync(unit.Db, record.ContentItemId, me, cancellationToken) || await unit.Db.Set<PaperScan>().AnyAsync(row => row.Id == scanId && row.UserId == me, cancellationToken))
            return T["这份申报或这一件是你自己交的，要请另一位同事核对。"].Value;
        var version = await VersionAsync(unit, record.ContentItemId, cancellationToken);
        var (now, name) = (unit.Get<SiteClock>().UtcNow, await unit.Get<Officer>().NameAsync(cancellationToken));
        var state = refusal is null ? PaperScanState.Confirmed : PaperScanState.Refused;
        var decided = await unit.Db.Set<PaperScan>().Where(row => row.Id == scanId && row.ContentItemId == record.ContentItemId && row.Version == version && row.State == PaperScanState.Waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, state).SetProperty(row => row.DecidedBy, name).SetProperty(row => row.DecidedUtc, now).SetProperty(row => row.Reason, refusal), cancellationToken);
        if (decided == 0) return T["这一件已经核对过了，或者单位补正后它已不是最新一版。"].Value;
        unit.Get<ApplicationMoves>().Tell(unit, record, new MoveNote(refusal is null ? T["盖章件已核对"] : T["盖章件没有通过"], name, refusal ?? ""));
        unit.Get<Platform.Audit.AuditTrail>().Record("Application", refusal is null ? "ScanConfirmed" : "ScanRefused", $"核对盖章件：{record.ReceiptNumber} 第 {version} 版", record.ContentItemId, record.OrganizationId);
        return (string?)null;
    }, cancellationToken);

    /// <summary>Goes without the paper of the newest version. Null when it is written down, else why not.</summary>
    public Task<string?> WaiveAsync(PaperForm paper, string reason, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var (id, officer) = (paper.Record.ContentItemId, unit.Get<Officer>());
        if (await Filers.IsAsync(unit.Db, id, officer.Id, cancellationToken)) return T["这份申报是你自己交的，要请另一位同事决定。"].Value;
        var version = await VersionAsync(unit, id, cancellationToken);
        // Somebody who looked at one version does not let another pass.
        if (version != paper.Code.Version) return T["单位刚补正过，现在是第 {0} 版。请看过再定。", version].Value;
        if (await unit.Db.Set<PaperWaiver>().AnyAsync(row => row.ContentItemId == id && row.Version == version, cancellationToken)) return (string?)null;
        if (await unit.Db.Set<PaperScan>().AnyAsync(row => row.ContentItemId == id && row.Version == version && row.State == PaperScanState.Confirmed, cancellationToken)) return T["第 {0} 版的盖章件已经核对过了，不用再等。", version].Value;
        var name = await officer.NameAsync(cancellationToken);
        unit.Db.Add(new PaperWaiver { ContentItemId = id, Version = version, Reason = reason, UserId = officer.Id, UserName = name, WaivedUtc = unit.Get<SiteClock>().UtcNow });
        unit.Get<ApplicationMoves>().Tell(unit, paper.Record, new MoveNote(T["不等盖章件"], name, reason));
        unit.Get<Platform.Audit.AuditTrail>().Record("Application", "PaperWaived", $"不等盖章件：{paper.Code.ReceiptNumber} 第 {version} 版。原因：{reason}", id, paper.Record.OrganizationId);
        return null;
    }, cancellationToken);

    private async Task<string?> AddAsync(UnitScope unit, PaperForm paper, PaperCode code, string attachmentId, CancellationToken cancellationToken)
    {
        var id = paper.Record.ContentItemId;
        var version = await VersionAsync(unit, id, cancellationToken);
        // Sent twice: it is the same file and the same scan. A paper that was looked at, or of an older version, is not taken for a new one.
        if (await unit.Db.Set<PaperScan>().AsNoTracking().FirstOrDefaultAsync(row => row.AttachmentId == attachmentId, cancellationToken) is { } known)
            return known.Version == version && known.State != PaperScanState.Refused ? null : T["这个文件以前交过（第 {0} 版）。请打印第 {1} 版，盖章后重新扫描或拍照。", known.Version, version].Value;
        if (version != code.Version) return ScanMatch.Of(code, paper.Code.ReceiptNumber, version, paper.ContentHash).Message;
        var officer = unit.Get<Officer>();
        unit.Db.Add(new PaperScan { ContentItemId = id, Version = version, AttachmentId = attachmentId, WasRead = code.Check is not null, UserId = officer.Id, UploadedUtc = unit.Get<SiteClock>().UtcNow });
        await unit.Db.Set<Attachment>().Where(row => row.AttachmentId == attachmentId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsKept, true), cancellationToken);
        unit.Get<ApplicationMoves>().Tell(unit, paper.Record, new MoveNote(T["上传盖章件"], await officer.NameAsync(cancellationToken), string.Format(System.Globalization.CultureInfo.InvariantCulture, T["第 {0} 版"].Value, version)));
        return null;
    }

    private static Task<int> VersionAsync(UnitScope unit, string id, CancellationToken cancellationToken) => PaperVersions.OfAsync(unit.Db, id, cancellationToken);
}
