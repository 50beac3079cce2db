using Eap.Platform.Migrations;

namespace Eap.Stations.Inspection;

internal sealed class InspectionMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(InspectionVisit), table => table.Id()
            .Column<string>("VisitId", 26).Column<string>("ApplicationItemId", 26).Column<string>("OrganizationId", 26).Column<string>("InspectorUserId", 64).Column<string>("InspectorName", 255)
            .Column<DateOnly>("Day").Column<string>("State", 16).Nullable<string>("ReportItemId", 26).Nullable<string>("ReportVersionId", 26).Nullable<string>("ReportHash", 64).Nullable<DateTime>("SignedUtc")
            .Nullable<string>("ClassFound", 16).Nullable<string>("Reason", 500).Column<string>("PlannedBy", 255).Column<DateTime>("PlannedUtc").Column<bool>("IsOpen"));
        schema.CreateIndex(nameof(InspectionVisit), ["VisitId"], unique: true);
        schema.CreateIndex(nameof(InspectionVisit), ["ReportItemId"], unique: true);
        schema.CreateIndex(nameof(InspectionVisit), ["InspectorUserId", "Day"]);
        schema.CreateIndex(nameof(InspectionVisit), ["ApplicationItemId", "IsOpen"], unique: true, whereTrue: "IsOpen");
        schema.CreateTable(nameof(InspectorTie), table => table.Id()
            .Column<string>("UserId", 64).Column<string>("OrganizationId", 26).Column<string>("Words", 300).Column<string>("DeclaredBy", 255).Column<DateTime>("DeclaredUtc"));
        schema.CreateIndex(nameof(InspectorTie), ["UserId", "OrganizationId"], unique: true);
        return 1;
    }
}
