using Eap.Platform.Migrations;

namespace Eap.Stations.Passport;

internal sealed class PassportMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(PassportCheck), table => table.Id()
            .Column<string>("StationItemId", 26).Column<string>("StandardCode", 60).Column<string>("CheckId", 16).Column<string>("State", 16).Column<string>("Evidence", PassportCheck.MostText)
            .Column<DateOnly>("Day").Column<string>("ClaimedBy", 64).Column<DateTime>("ClaimedUtc").Nullable<string>("CheckedBy", 64).Nullable<string>("CheckedByName", 255)
            .Nullable<DateTime>("CheckedUtc").Column<string>("Comment", PassportCheck.MostText).Nullable<string>("PlanVersionId", 26));
        schema.CreateIndex(nameof(PassportCheck), ["StationItemId", "StandardCode", "CheckId"], unique: true);
        schema.CreateIndex(nameof(PassportCheck), ["State"]);
        return 1;
    }
}
