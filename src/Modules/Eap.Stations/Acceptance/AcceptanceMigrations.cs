using Eap.Platform.Migrations;

namespace Eap.Stations.Acceptance;

internal sealed class AcceptanceMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(AcceptanceCase), table => table.Id()
            .Column<string>("ApplicationItemId", 26).Column<string>("OrganizationId", 26).Column<string>("HostName", 200).Column<string>("PositionName", 255).Column<string>("Address", 255)
            .Nullable<string>("AddressKey", 255).Column<string>("Stage", 16).Column<string>("ClassApplied", 16).Nullable<string>("ClassInspected", 16).Nullable<string>("ClassDecided", 16)
            .Nullable<DateOnly>("BuiltOn").Column<bool>("IsNewBuild").Column<bool>("IsNew").Column<DateTime>("FiledUtc").Nullable<DateTime>("CheckedUtc").Nullable<DateOnly>("VisitOn").Nullable<string>("NoVisitReason", 500)
            .Nullable<DateTime>("InspectedUtc").Column<bool>("IsReportSigned").Nullable<DateTime>("PassedUtc").Nullable<string>("PlaqueNumber", 64).Nullable<string>("StationItemId", 26)
            .Nullable<string>("PlanVersionId", 26).Nullable<string>("Reason", 1000).Column<DateTime>("ChangedUtc"));
        schema.CreateIndex(nameof(AcceptanceCase), ["ApplicationItemId"], unique: true);
        schema.CreateIndex(nameof(AcceptanceCase), ["PlaqueNumber"], unique: true);
        schema.CreateIndex(nameof(AcceptanceCase), ["StationItemId"]);
        schema.CreateIndex(nameof(AcceptanceCase), ["OrganizationId", "Stage"]);
        schema.CreateIndex(nameof(AcceptanceCase), ["Stage", "FiledUtc"]);
        return 1;
    }
}
