using Eap.Platform.Migrations;

namespace Eap.Applications.Paper;

internal sealed class PaperMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(PaperPrint), table => table.Id()
            .Column<string>("ContentItemId", 26).Column<int>("Number").Column<int>("Version").Column<int>("Copies").Column<string>("UserId", 64).Column<string>("UserName", 255).Column<DateTime>("PrintedUtc"));
        schema.CreateIndex(nameof(PaperPrint), ["ContentItemId", "Number"], unique: true);
        schema.CreateTable(nameof(PaperScan), table => table.Id()
            .Column<string>("ContentItemId", 26).Column<int>("Version").Column<string>("AttachmentId", 26).Column<bool>("WasRead").Column<string>("UserId", 64).Column<DateTime>("UploadedUtc")
            .Column<string>("State", 16).Nullable<string>("DecidedBy", 255).Nullable<DateTime>("DecidedUtc").Nullable<string>("Reason", 500));
        schema.CreateIndex(nameof(PaperScan), ["AttachmentId"], unique: true);
        schema.CreateIndex(nameof(PaperScan), ["ContentItemId"]);
        schema.CreateTable(nameof(PaperWaiver), table => table.Id()
            .Column<string>("ContentItemId", 26).Column<int>("Version").Column<string>("Reason", 500).Column<string>("UserId", 64).Column<string>("UserName", 255).Column<DateTime>("WaivedUtc"));
        schema.CreateIndex(nameof(PaperWaiver), ["ContentItemId", "Version"], unique: true);
        return 1;
    }
}
