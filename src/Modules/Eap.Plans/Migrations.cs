using Eap.Contents.Indexing;
using Eap.Plans.Allocations;
using Eap.Plans.Board;
using Eap.Plans.Duties;
using Eap.Plans.Facts;
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
        Register(schema);
        Duties(schema);
        Board(schema);
        return 1;
    }

    private static void Register(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(RecordedFact), table => table.Id()
            .Column<string>("FactId", 26).Column<string>("Metric", 64).Column<string>("OrganizationId", 26).Column<DateOnly>("Day").Column<int>("Year").Column<int>("Number").Column<string>("CountKind", 16)
            .Column<string>("Title", 200).Column<string>("Evidence", 1000).Column<string>("RecordedBy", 64).Column<string>("RecordedByName", 255).Column<DateTime>("RecordedUtc")
            .Nullable<string>("CheckedBy", 64).Nullable<string>("CheckedByName", 255).Nullable<DateTime>("CheckedUtc").Nullable<string>("CorrectsFactId", 26)
            .Nullable<DateTime>("VoidedUtc").Nullable<string>("VoidReason", 500).Column<bool>("Counts"));
        schema.CreateIndex(nameof(RecordedFact), ["FactId"], unique: true);
        schema.CreateIndex(nameof(RecordedFact), ["Metric", "Counts", "Day"]);
        schema.CreateIndex(nameof(RecordedFact), ["Metric", "OrganizationId", "Year", "CountKind", "Number"], whereTrue: "Counts");
        schema.CreateIndex(nameof(RecordedFact), ["OrganizationId"]);
        schema.CreateTable(nameof(ServiceDeclaration), table => table.Id()
            .Column<string>("DeclarationId", 26).Column<string>("OrganizationId", 26).Column<int>("Year").Column<int>("Served").Column<string>("Basis", 500)
            .Column<string>("DeclaredBy", 64).Column<string>("DeclaredByName", 255).Column<DateTime>("DeclaredUtc")
            .Nullable<string>("CheckedBy", 64).Nullable<string>("CheckedByName", 255).Nullable<DateTime>("CheckedUtc").Nullable<DateTime>("VoidedUtc").Nullable<string>("VoidReason", 500).Column<bool>("InForce"));
        schema.CreateIndex(nameof(ServiceDeclaration), ["DeclarationId"], unique: true);
        schema.CreateIndex(nameof(ServiceDeclaration), ["OrganizationId", "Year"], unique: true, whereTrue: "InForce");
        schema.CreateIndex(nameof(ServiceDeclaration), ["Year"]);
    }

    private static void Duties(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(SettledDuty), table => table.Id()
            .Column<string>("PlanItemId", 26).Column<string>("TargetCode", 64).Column<int>("Year").Column<string>("OrganizationId", 26).Column<int>("Number").Nullable<int>("Workers")
            .Column<string>("Reason", 500).Column<string>("PlanVersionId", 26).Column<string>("SettledByName", 255).Column<DateTime>("SettledUtc")
            .Nullable<string>("WaiveReason", 500).Nullable<string>("WaivedByName", 255).Nullable<DateTime>("WaivedUtc"));
        schema.CreateIndex(nameof(SettledDuty), ["PlanItemId", "TargetCode", "Year", "OrganizationId"], unique: true);
        schema.CreateIndex(nameof(SettledDuty), ["OrganizationId"]);
    }

    private static void Board(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(YearFreeze), table => table.Id().Column<string>("PlanItemId", 26).Column<int>("Year").Column<string>("PlanVersionId", 26)
            .Column<string>("FrozenByName", 255).Column<DateTime>("FrozenUtc").Column<string>("Figures").Column<string>("Sha256", 64));
        schema.CreateIndex(nameof(YearFreeze), ["PlanItemId", "Year"], unique: true);
        schema.CreateTable(nameof(Nudge), table => table.Id().Column<string>("PlanItemId", 26).Column<int>("Year").Column<string>("OrganizationId", 26).Column<DateOnly>("Day")
            .Column<string>("SentBy", 64).Column<string>("SentByName", 255).Column<DateTime>("SentUtc").Column<int>("Reached").Column<string>("Text", 2000));
        schema.CreateIndex(nameof(Nudge), ["PlanItemId", "OrganizationId", "Day"], unique: true);
    }
}
