using Eap.Platform.Migrations;

namespace Eap.Awards.Judging;

internal sealed class ListMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(ListChange), table => table.Id()
            .Column<string>("ProgrammeItemId", 26).Column<string>("Category", 64).Column<string>("ContentItemId", 26).Column<string>("Reason", 500).Column<string>("Passed", 2000)
            .Column<string>("ByUserId", 64).Column<string>("ByName", 255).Column<DateTime>("ChangedUtc"));
        schema.CreateIndex(nameof(ListChange), ["ProgrammeItemId", "Category"]);
        schema.CreateIndex(nameof(ListChange), ["ContentItemId"], unique: true);
        schema.CreateTable(nameof(ListDecision), table => table.Id()
            .Column<string>("ProgrammeItemId", 26).Column<string>("Category", 64).Column<DateOnly>("DecidedOn").Column<string>("Words", 500).Column<string>("ByUserId", 64).Column<string>("ByName", 255).Column<DateTime>("ListedUtc"));
        schema.CreateIndex(nameof(ListDecision), ["ProgrammeItemId", "Category"], unique: true);
        return 1;
    }
}
