using System.Text.Json.Nodes;
using Eap.Contents.Model;
using Eap.Media.Library;
using Eap.Media.Upload;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Files;
using Eap.Platform.Ids;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Attachments;

/// <summary>
/// Brings a file to its field: a row when the first byte comes, the file into the store, the row made whole. What breaks off on the way leaves
/// neither. Whoever calls has asked whether the person may change the field.
/// </summary>
public sealed class AttachmentIntake(MediaIntake intake, UnitOfWork work, IdGenerator ids)
{
    /// <summary>The file's row, or why it is not taken.</summary>
    public async Task<AttachmentOutcome> TakeAsync(AttachmentUpload upload, CancellationToken cancellationToken)
    {
        var id = ids.Next();
        var announced = Math.Clamp(upload.Length ?? upload.Rules.MaxBytes, 0, upload.Rules.MaxBytes);
        if (await work.RunAsync(unit => BeginAsync(unit, id, upload, announced, cancellationToken), cancellationToken) is { } full) return new AttachmentOutcome(null, full);
        try
        {
            var taken = await intake.TakeAsync(upload.Content, upload.FileName, upload.Rules.Kinds, upload.Rules.MaxBytes, cancellationToken);
            var outcome = taken.Facts is { } facts ? await work.RunAsync(unit => CompleteAsync(unit, id, upload, facts, cancellationToken), cancellationToken) : new AttachmentOutcome(null, taken.Refusal);
            if (outcome.File?.AttachmentId != id) await ForgetAsync(id);
            return outcome;
        }
        catch
        {
            // The sender is gone, and so is its token.
            await ForgetAsync(id);
            throw;
        }
    }

    private static async Task<FileRefusal?> BeginAsync(UnitScope unit, string id, AttachmentUpload upload, long announced, CancellationToken cancellationToken)
    {
        if (await AttachmentQuota.RefusalAsync(unit, upload.Place, announced, null, cancellationToken) is { } full) return full;
        var (now, place) = (unit.Get<SiteClock>().UtcNow, upload.Place);
        unit.Db.Add(new Attachment
        {
            AttachmentId = id, ContentItemId = place.ContentItemId, PartName = place.PartName, FieldName = place.FieldName, Name = MediaName.Clean(upload.FileName, MediaKinds.Extension(upload.FileName)),
            Length = announced, UploadedBy = upload.UserId, ByPhone = upload.ByPhone, BegunUtc = UtcDateTimeConverter.ToStored(upload.BegunUtc ?? now), IsProtected = upload.Rules.IsProtected,
        });
        return null;
    }

    private static async Task<AttachmentOutcome> CompleteAsync(UnitScope unit, string id, AttachmentUpload upload, MediaFacts facts, CancellationToken cancellationToken)
    {
        var (rules, place) = (upload.Rules, upload.Place);
        var there = await unit.Db.Set<Attachment>().AsNoTracking().Where(row => row.ContentItemId == place.ContentItemId && row.PartName == place.PartName && row.FieldName == place.FieldName
            && row.RemovedUtc == null && row.CompletedUtc != null).ToListAsync(cancellationToken);
        // Sent twice, from two tabs, or again after the answer was lost: it is here already.
        if (there.FirstOrDefault(row => row.Sha256 == facts.File.Sha256 && row.Name == facts.Name) is { } same) return new AttachmentOutcome(same, null);
        if (there.Count >= rules.MaxFiles) return new AttachmentOutcome(null, AttachmentQuota.TooMany(rules));
        if (await AttachmentQuota.RefusalAsync(unit, place, facts.File.Length, id, cancellationToken) is { } full) return new AttachmentOutcome(null, full);
        if (await unit.Db.Set<Attachment>().FirstOrDefaultAsync(row => row.AttachmentId == id, cancellationToken) is not { } file) return new AttachmentOutcome(null, AttachmentQuota.Gone);
        (file.FileKey, file.Name, file.ContentType, file.Length, file.Sha256) = (facts.File.Key, facts.Name, facts.ContentType, facts.File.Length, facts.File.Sha256);
        file.CompletedUtc = unit.Get<SiteClock>().UtcNow;
        var organization = await unit.Db.Set<ContentItem>().AsNoTracking().Where(item => item.ContentItemId == place.ContentItemId && item.Latest).Select(item => item.OrganizationId).FirstOrDefaultAsync(cancellationToken);
        // The name a person gave to a file may name a person.
        unit.Get<AuditTrail>().Record("Attachment", "Uploaded", upload.ByPhone ? $"用手机上传附件：{rules.Label}" : $"上传附件：{rules.Label}", place.ContentItemId, organization,
            new JsonObject { ["AttachmentId"] = id, ["Length"] = file.Length, ["Sha256"] = file.Sha256, ["UploadedBy"] = upload.UserId });
        return new AttachmentOutcome(file, null);
    }

    private Task ForgetAsync(string id) => work.RunAsync(unit => unit.Db.Set<Attachment>().Where(row => row.AttachmentId == id && row.CompletedUtc == null).ExecuteDeleteAsync(CancellationToken.None), CancellationToken.None);
}
