using Eap.Platform.Migrations;

namespace Eap.Applications.OnBehalf;

internal sealed class OnBehalfMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(UnitWord), table => table.Id()
            .Column<string>("ContentItemId", 26).Column<string>("VersionId", 26).Column<string>("Way", 16).Column<string>("Person", 100).Column<DateOnly>("Day").Column<string>("Note", 500)
            .Nullable<string>("AttachmentId", 26).Column<string>("UserId", 64).Column<string>("UserName", 255).Column<DateTime>("RecordedUtc"));
        schema.CreateIndex(nameof(UnitWord), ["ContentItemId"]);
        return 1;
    }
}
