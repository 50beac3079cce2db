using Eap.Platform.Migrations;

namespace Eap.Awards.Naming;

internal sealed class DecisionMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(BodyDecision), table => table.Id()
            .Column<string>("ProgrammeItemId", 26).Column<string>("ContentItemId", 26).Column<string>("BodyId", 26).Column<string>("BodyName", 255).Column<bool>("Agrees").Column<string>("Reason", 500)
            .Column<string>("SignedBy", 64).Column<string>("SignedByName", 255).Column<DateTime>("SignedUtc"));
        schema.CreateIndex(nameof(BodyDecision), ["ContentItemId", "BodyId"], unique: true);
        schema.CreateIndex(nameof(BodyDecision), ["ProgrammeItemId"]);
        schema.CreateTable(nameof(NamingDecision), table => table.Id()
            .Column<string>("DecisionId", 26).Column<string>("ProgrammeItemId", 26).Column<int>("Year").Column<string>("Title", 255).Column<string>("DocumentNumber", 100).Column<string>("Words", 2000).Column<string>("Bodies", 500)
            .Column<DateTime>("AnnouncedUtc").Column<string>("ByName", 255));
        schema.CreateIndex(nameof(NamingDecision), ["DecisionId"], unique: true);
        schema.CreateIndex(nameof(NamingDecision), ["ProgrammeItemId"]);
        return 1;
    }
}
