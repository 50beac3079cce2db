using Eap.Contents.Indexing;
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
}
