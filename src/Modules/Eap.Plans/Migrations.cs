using Eap.Contents.Indexing;
using Eap.Plans.Allocations;
using Eap.Plans.Model;
using Eap.Platform.Migrations;

namespace Eap.Plans;

internal sealed class PlanMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateIndexTable<PlanIndex>(table => table.Column<int>("FromYear").Column<int>("ToYear"));
        schema.CreateIndex(nameof(PlanIndex), ["FromYear", "ToYear"]);
        schema.CreateTable(nameof(Allocation), table => table.Id()
            .Column<string>("PlanItemId", 26).Column<string>("Metric", 64).Column<string>("OrganizationId", 26).Column<int>("Year")
            .Column<int>("Planned").Column<string>("Kind", 16).Column<bool>("IsShared").Column<int>("Taken"));
        schema.CreateIndex(nameof(Allocation), ["PlanItemId", "Metric", "OrganizationId", "Year"], unique: true);
        schema.CreateIndex(nameof(Allocation), ["OrganizationId", "Year"]);
        schema.CreateTable(nameof(AllocationUse), table => table.Id()
            .Column<long>("AllocationId").Column<string>("Metric", 64).Column<string>("SubjectItemId", 26).Column<string>("PlanVersionId", 26).Column<int>("Number")
            .Column<bool>("IsBeyond").Column<DateTime>("TakenUtc").Nullable<DateTime>("ReleasedUtc").Column<bool>("IsTaken"));
        schema.CreateIndex(nameof(AllocationUse), ["Metric", "SubjectItemId"], unique: true, whereTrue: "IsTaken");
        schema.CreateIndex(nameof(AllocationUse), ["AllocationId", "IsTaken"]);
        return 1;
    }
}
