using Eap.Contents.Indexing;
using Eap.Media.Attachments;
using Eap.Media.Attachments.Phone;
using Eap.Media.Library;
using Eap.Media.References;
using Eap.Platform.Migrations;

namespace Eap.Media;

internal sealed class MediaMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(MediaFile), table => table.Id()
            .Column<string>("MediaId", 26).Column<string>("FileKey", 32).Column<string>("Name", 150).Column<string>("ContentType", 100).Column<string>("Kind", 16)
            .Column<long>("Length").Nullable<int>("Width").Nullable<int>("Height").Column<string>("Sha256", 64).Column<string>("Alt", 300)
            .Column<string>("OrganizationId", 26).Nullable<string>("UploadedBy", 64).Column<DateTime>("CreatedUtc"));
        schema.CreateIndex(nameof(MediaFile), ["MediaId"], unique: true);
        schema.CreateIndex(nameof(MediaFile), ["FileKey"], unique: true);
        schema.CreateIndex(nameof(MediaFile), ["OrganizationId", "Id"]);
        schema.CreateIndexTable<MediaReferenceIndex>(table => table.Column<string>("MediaId", 26));
        schema.CreateIndex(nameof(MediaReferenceIndex), ["MediaId"]);
        return 1;
    }

    public static int UpdateFrom1(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(Attachment), table => table.Id()
            .Column<string>("AttachmentId", 26).Column<string>("ContentItemId", 26).Column<string>("PartName", 128).Column<string>("FieldName", 128).Nullable<string>("FileKey", 32)
            .Column<string>("Name", 150).Column<string>("ContentType", 100).Column<long>("Length").Nullable<string>("Sha256", 64).Nullable<string>("UploadedBy", 64).Column<bool>("ByPhone")
            .Column<DateTime>("BegunUtc").Nullable<DateTime>("CompletedUtc").Nullable<DateTime>("RemovedUtc").Column<bool>("IsKept").Column<bool>("IsProtected"));
        schema.CreateIndex(nameof(Attachment), ["AttachmentId"], unique: true);
        schema.CreateIndex(nameof(Attachment), ["FileKey"], unique: true);
        schema.CreateIndex(nameof(Attachment), ["ContentItemId"]);
        schema.CreateTable(nameof(PhotoLink), table => table.Id()
            .Column<string>("TokenHash", 64).Column<string>("ContentItemId", 26).Column<string>("PartName", 128).Column<string>("FieldName", 128).Column<string>("CreatedBy", 64)
            .Column<DateTime>("ExpiresUtc").Nullable<DateTime>("UsedUtc").Column<int>("Taken"));
        schema.CreateIndex(nameof(PhotoLink), ["TokenHash"], unique: true);
        schema.CreateIndex(nameof(PhotoLink), ["ExpiresUtc"]);
        return 2;
    }
}
