using Eap.Applications.Access;
using Eap.Media.Attachments;
using Eap.Platform.Data;
using Eap.Platform.Files;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Lectures.Requests.Day;

/// <summary>Photos of the hall and scans of the paper sign-in sheet: the host hands them in after the day, until it is decided.</summary>
public sealed class LecturePhotos(SiteDbContext db, UnitOfWork work, AttachmentIntake intake, ApplicationDoor door, ICurrentUser user, SiteClock clock, IStringLocalizer<LecturePhotos> T)
{
    /// <summary>Name under which they hang at the application; it is no field of the form, so that a changed form leaves them alone.</summary>
    public const string PartName = "LectureEvidence";

    private const string FieldName = "Photos";
    private const int Most = 10;
    private const long MostBytes = 10 << 20;
    private static readonly IReadOnlySet<FileKind> Kinds = FileKinds.Images.Append(FileKind.Pdf).ToHashSet();

    /// <summary>Where they hang.</summary>
    public static AttachmentPlace PlaceOf(string requestItemId) => new(requestItemId, PartName, FieldName);

    /// <summary>Takes files; null when all are there, empty when there is no such lecture for this person, else what was refused.</summary>
    public async Task<string?> AddAsync(string requestItemId, IReadOnlyList<IFormFile> files, CancellationToken cancellationToken)
    {
        if (await FindAsync(requestItemId, cancellationToken) is not { } lecture) return "";
        if (Closed(lecture) is { } closed) return closed;
        if (files.Count == 0) return T["请选照片。"];
        var rules = new AttachmentRules(T["现场照片和签到表"], Kinds, Most, MostBytes, IsProtected: false);
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            var outcome = await intake.TakeAsync(new AttachmentUpload { Place = PlaceOf(requestItemId), Rules = rules, Content = content, FileName = file.FileName, Length = file.Length, UserId = user.UserId }, cancellationToken);
            if (outcome.File is not { } taken) return $"{file.FileName}：{outcome.Refusal!.Message}";
            if (await KeepAsync(requestItemId, taken.AttachmentId, cancellationToken) is { } late) return late;
        }

        return null;
    }

    /// <summary>Takes one out again, until it is decided. False when there is none for this person.</summary>
    public async Task<bool> RemoveAsync(string requestItemId, string photoId, CancellationToken cancellationToken) => await FindAsync(requestItemId, cancellationToken) is not null
        && await work.RunAsync(unit => RemoveAsync(unit, requestItemId, photoId, cancellationToken), cancellationToken);

    /// <summary>The same, the person known to be the host; inside a unit of work. Nobody takes away what was counted by: where it stands is read in the transaction that removes.</summary>
    public static async Task<bool> RemoveAsync(UnitScope unit, string requestItemId, string photoId, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var stage = await unit.Db.Set<LectureRequest>().Where(row => row.RequestItemId == requestItemId).Select(row => (LectureStage?)row.Stage).FirstOrDefaultAsync(cancellationToken);
        return stage is { } now && !LectureRequestProcess.IsOver(now) && await TakeOutAsync(unit, requestItemId, [photoId], cancellationToken);
    }

    /// <summary>Takes photos out; inside a unit of work.</summary>
    internal static async Task<bool> TakeOutAsync(UnitScope unit, string requestItemId, IReadOnlyCollection<string> photoIds, CancellationToken cancellationToken)
    {
        if (await AttachmentRemoval.RemoveAsync(unit, PlaceOf(requestItemId), photoIds, cancellationToken) == 0) return false;
        await unit.Db.Set<Attachment>().Where(row => photoIds.Contains(row.AttachmentId)).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsKept, false), cancellationToken);
        return true;
    }

    private string? Closed(LectureRequest lecture)
    {
        if (lecture.Stage is not (LectureStage.Confirmed or LectureStage.Announced or LectureStage.Delivered)) return T["现在不能再交照片。"];
        return lecture.StartUtc <= clock.UtcNow ? null : T["讲座开始以后才能交照片。"].Value;
    }

    // No version of the form names them: without this the sweep would take them. A file took its time: the lecture may be counted or put off by now.
    private Task<string?> KeepAsync(string requestItemId, string photoId, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var lecture = await unit.Db.Set<LectureRequest>().AsNoTracking().FirstAsync(row => row.RequestItemId == requestItemId, cancellationToken);
        var closed = Closed(lecture);
        var isNew = await unit.Db.Set<Attachment>().AnyAsync(row => row.AttachmentId == photoId && !row.IsKept, cancellationToken);
        if (closed is not null && isNew) await TakeOutAsync(unit, requestItemId, [photoId], cancellationToken);
        if (closed is null) await unit.Db.Set<Attachment>().Where(row => row.AttachmentId == photoId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsKept, true), cancellationToken);
        return closed;
    }, cancellationToken);

    private async Task<LectureRequest?> FindAsync(string requestItemId, CancellationToken cancellationToken) => await door.OwnAsync(requestItemId, cancellationToken) is null
        ? null
        : await db.Set<LectureRequest>().AsNoTracking().FirstOrDefaultAsync(row => row.RequestItemId == requestItemId, cancellationToken);
}
