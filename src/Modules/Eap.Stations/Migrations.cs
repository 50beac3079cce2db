using Eap.Contents.Indexing;
using Eap.Platform.Migrations;
using Eap.Stations.Model;

namespace Eap.Stations;

internal sealed class StationMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateIndexTable<StationIndex>(table => table
            .Column<string>("Title", 255).Column<string>("OrganizationId", 26).Column<string>("Kind", 16).Nullable<string>("DistrictId", 26).Column<string>("Address", 255)
            .Nullable<string>("AddressKey", 255).Column<string>("Entry", 16).Column<string>("StepFree", 16).Column<string>("Services").Nullable<string>("Phone", 60).Column<string>("Opening").Nullable<DateTime>("ClosedOn"));
        schema.CreateIndex(nameof(StationIndex), ["OrganizationId", "Kind"]);
        schema.CreateIndex(nameof(StationIndex), ["AddressKey"], unique: true, whereTrue: "Published");
        schema.CreateTable(nameof(StationStanding), table => table.Id()
            .Column<string>("StationItemId", 26).Column<string>("StandardCode", 60).Column<string>("PlanVersionId", 26).Column<string>("TierCode", 60).Column<string>("TierTitle", 60)
            .Column<DateTime>("DecidedUtc").Nullable<string>("ApplicationItemId", 26).Nullable<string>("PlaqueNumber", 60).Column<bool>("IsCurrent"));
        schema.CreateIndex(nameof(StationStanding), ["StationItemId"], unique: true, whereTrue: "IsCurrent");
        schema.CreateIndex(nameof(StationStanding), ["StationItemId", "DecidedUtc"]);
        return 1;
    }
}
