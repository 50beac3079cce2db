using Eap.Contents.Indexing;
using Eap.Platform.Migrations;

namespace Eap.Awards.Programmes;

internal sealed class ProgrammeMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateIndexTable<AwardProgrammeIndex>(table => table.Column<int>("Year"));
        schema.CreateIndex(nameof(AwardProgrammeIndex), ["Year"]);
        schema.CreateTable(nameof(ProgrammeOpening), table => table.Id()
            .Column<string>("ProgrammeItemId", 26).Column<string>("VersionId", 26).Column<string>("PlanVersionId", 26).Column<string>("Sha256", 64)
            .Column<DateTime>("OpenedUtc").Column<string>("OpenedBy", 64).Column<string>("OpenedByName", 255));
        schema.CreateIndex(nameof(ProgrammeOpening), ["ProgrammeItemId"], unique: true);
        return 1;
    }
}
