using System.Text.Json.Nodes;
using Eap.Media.Library;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Files;
using Eap.Platform.Ids;
using Eap.Platform.Security;

namespace Eap.Media.Upload;

/// <summary>Brings files into the library. The file is stored first; if its row is never written, the sweep takes it.</summary>
public sealed class MediaUploads(MediaIntake intake, UnitOfWork work, IdGenerator ids)
{
    /// <summary>The row of the new file, or why it is not taken. Whoever calls has asked whether the person manages files of this organisation.</summary>
    public async Task<(MediaFile? File, FileRefusal? Refusal)> UploadAsync(Stream content, string fileName, string organizationId, CancellationToken cancellationToken)
    {
        var taken = await intake.TakeAsync(content, fileName, cancellationToken);
        if (taken.Facts is not { } facts) return (null, taken.Refusal);
        var mediaId = ids.Next();
        return (await work.RunAsync(unit => Task.FromResult(Add(unit, facts, mediaId, organizationId, alt: "")), cancellationToken), null);
    }

    /// <summary>Writes the row of a stored file, in a unit of work.</summary>
    public static MediaFile Add(UnitScope unit, MediaFacts facts, string mediaId, string organizationId, string alt)
    {
        var file = new MediaFile
        {
            MediaId = mediaId, FileKey = facts.File.Key, Name = facts.Name, ContentType = facts.ContentType, Kind = facts.Kind, Length = facts.File.Length, Width = facts.Width,
            Height = facts.Height, Sha256 = facts.File.Sha256, Alt = alt, OrganizationId = organizationId, UploadedBy = unit.Get<ICurrentUser>().UserId,
            CreatedUtc = UtcDateTimeConverter.ToStored(unit.Get<TimeProvider>().GetUtcNow().UtcDateTime),
        };
        unit.Db.Add(file);
        unit.Get<AuditTrail>().Record("Media", "Uploaded", $"上传文件：{file.Name}", mediaId, organizationId, new JsonObject { ["Length"] = file.Length, ["Sha256"] = file.Sha256 });
        return file;
    }
}
