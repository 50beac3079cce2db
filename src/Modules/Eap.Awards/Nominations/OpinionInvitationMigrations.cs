using Eap.Platform.Migrations;

namespace Eap.Awards.Nominations;

internal sealed class OpinionInvitationMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(OpinionInvitation), table => table.Id()
            .Column<string>("OpinionId", 26).Column<string>("TokenHash", 64).Column<string>("ByName", 255).Column<DateTime>("ExpiresUtc").Nullable<DateTime>("AnsweredUtc"));
        schema.CreateIndex(nameof(OpinionInvitation), ["OpinionId"], unique: true);
        schema.CreateIndex(nameof(OpinionInvitation), ["TokenHash"], unique: true);
        return 1;
    }
}
