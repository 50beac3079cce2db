using Eap.Platform.Migrations;

namespace Eap.Applications.Numbers;

internal sealed class NumberMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(IssuedNumber), table => table.Id()
            .Column<string>("Number", 64).Column<string>("Kind", 16).Column<string>("Title", 255).Column<string>("HolderName", 255).Column<string>("OrganizationId", 26).Nullable<string>("SubjectItemId", 26)
            .Column<DateOnly>("IssuedOn").Column<string>("ByName", 255).Nullable<DateTime>("RevokedUtc").Nullable<string>("RevokeReason", 500).Column<string>("DetailsJson"));
        schema.CreateIndex(nameof(IssuedNumber), ["Number"], unique: true);
        schema.CreateIndex(nameof(IssuedNumber), ["SubjectItemId"]);
        return 1;
    }
}
