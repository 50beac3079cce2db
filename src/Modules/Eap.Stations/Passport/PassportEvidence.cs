using Eap.Media.Attachments;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Eap.Platform.Files;
using Eap.Platform.Security;
using Eap.Stations.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Passport;

/// <summary>Photos and files that show a check. Whoever calls has asked at the door.</summary>
public sealed class PassportEvidence(SiteDbContext db, UnitOfWork work, AttachmentIntake intake, AttachmentRemoval removal, ICurrentUser user, IStringLocalizer<PassportEvidence> T)
{
    /// <summary>Name under which they hang at the station; it is no part of the item, so that editing its page leaves them alone.</summary>
    public const string PartName = "StationPassport";

    private const int Most = 5;
    private const long MostBytes = 10 << 20;
    private static readonly IReadOnlySet<FileKind> Kinds = FileKinds.Images.Append(FileKind.Pdf).ToHashSet();

    /// <summary>The place of a check's files.</summary>
    public static string FieldOf(string standardCode, string checkId) => $"{standardCode}-{checkId}";

    /// <summary>Takes files, one after the other; null when all are there, else why one is not.</summary>
    public async Task<string?> AddAsync(StationIndex station, string standardCode, StandardCheck check, IReadOnlyList<IFormFile> files, CancellationToken cancellationToken)
    {
        if (files.Count > 0 && check.IsExistenceOnly) return T["这一项只登记有没有，不收内容：记录簿和档案不要拍照上传。"];
        var place = new AttachmentPlace(station.ContentItemId, PartName, FieldOf(standardCode, check.Id));
        var rules = new AttachmentRules(check.Title, Kinds, Most, MostBytes, IsProtected: false);
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            var outcome = await intake.TakeAsync(new AttachmentUpload { Place = place, Rules = rules, Content = content, FileName = file.FileName, Length = file.Length, UserId = user.UserId }, cancellationToken);
            if (outcome.File is not { } taken) return T["“{0}”没有收：{1}", file.FileName, outcome.Refusal!.Message];
            if (await UsedAtAsync(station.ContentItemId, taken.Sha256!, cancellationToken) is { } other)
            {
                await removal.RemoveAsync(place, [taken.AttachmentId], cancellationToken);
                return T["“{0}”没有收：同一张照片（文件）已经是“{1}”的凭据。请交这个阵地自己的（R16）。", file.FileName, other];
            }

            // No version of the item names them: without this the sweep would take them.
            await KeepAsync(taken.AttachmentId, isKept: true, cancellationToken);
        }

        return null;
    }

    /// <summary>Takes one out again. False when there is none.</summary>
    public async Task<bool> RemoveAsync(string stationId, string standardCode, string checkId, string fileId, CancellationToken cancellationToken)
    {
        if (await removal.RemoveAsync(new AttachmentPlace(stationId, PartName, FieldOf(standardCode, checkId)), [fileId], cancellationToken) == 0) return false;
        await KeepAsync(fileId, isKept: false, cancellationToken);
        return true;
    }

    private Task KeepAsync(string fileId, bool isKept, CancellationToken cancellationToken) =>
        work.RunAsync(unit => unit.Db.Set<Attachment>().Where(row => row.AttachmentId == fileId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsKept, isKept), cancellationToken), cancellationToken);

    private async Task<string?> UsedAtAsync(string stationId, string sha256, CancellationToken cancellationToken) => await (
        from file in db.Set<Attachment>().AsNoTracking()
        join other in db.Set<StationIndex>().AsNoTracking().Where(row => row.Latest) on file.ContentItemId equals other.ContentItemId
        where file.PartName == PartName && file.Sha256 == sha256 && file.RemovedUtc == null && file.CompletedUtc != null && file.ContentItemId != stationId
        select other.Title).FirstOrDefaultAsync(cancellationToken);
}
