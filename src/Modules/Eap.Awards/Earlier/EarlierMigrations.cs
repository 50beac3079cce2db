using Eap.Platform.Migrations;

namespace Eap.Awards.Earlier;

internal sealed class EarlierMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(EarlierList), table => table.Id()
            .Column<string>("ListId", 26).Column<string>("Title", 64).Column<string>("TitleName", 100).Column<string>("Kind", 16).Column<int>("Year").Column<string>("Source", 300).Column<DateOnly>("DecidedOn").Column<string>("LinesJson")
            .Column<string>("State", 16).Column<string>("EnteredBy", 64).Column<string>("EnteredByName", 255).Column<DateTime>("EnteredUtc").Nullable<string>("ClosedByName", 255).Nullable<DateTime>("ClosedUtc").Nullable<string>("ClosedReason", 500));
        schema.CreateIndex(nameof(EarlierList), ["ListId"], unique: true);
        schema.CreateIndex(nameof(EarlierList), ["State"]);
        return 1;
    }
}
