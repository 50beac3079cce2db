using Eap.Platform.Migrations;

namespace Eap.Awards.Publicity;

internal sealed class ObjectionRulingMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(ObjectionRuling), table => table.Id()
            .Column<string>("ObjectionId", 26).Column<bool>("Removes").Column<string>("Reason", 500).Column<string>("ByUserId", 64).Column<string>("ByName", 255).Column<DateTime>("RuledUtc"));
        schema.CreateIndex(nameof(ObjectionRuling), ["ObjectionId"], unique: true);
        return 1;
    }
}
