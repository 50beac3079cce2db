using Eap.Contents.Indexing;
using Eap.Platform.Migrations;
using Eap.Stations.Model;
using Eap.Stations.Problems;
using Eap.Stations.Verification;

namespace Eap.Stations;

internal sealed class StationMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateIndexTable<StationIndex>(table => table
            .Column<string>("Title", 255).Column<string>("OrganizationId", 26).Column<string>("Kind", 16).Nullable<string>("DistrictId", 26).Column<string>("Address", 255)
            .Nullable<string>("AddressKey", 255).Column<string>("Entry", 16).Column<string>("StepFree", 16).Column<string>("Services").Nullable<string>("Phone", 60).Column<string>("Opening").Nullable<DateTime>("BuiltOn").Nullable<DateTime>("ClosedOn"));
        schema.CreateIndex(nameof(StationIndex), ["OrganizationId", "Kind"]);
        schema.CreateIndex(nameof(StationIndex), ["AddressKey"], unique: true, whereTrue: "Published");
        schema.CreateTable(nameof(StationStanding), table => table.Id()
            .Column<string>("StationItemId", 26).Column<string>("StandardCode", 60).Column<string>("PlanVersionId", 26).Column<string>("TierCode", 60).Column<string>("TierTitle", 60)
            .Column<DateTime>("DecidedUtc").Nullable<string>("ApplicationItemId", 26).Nullable<string>("PlaqueNumber", 60).Column<bool>("IsCurrent"));
        schema.CreateIndex(nameof(StationStanding), ["StationItemId"], unique: true, whereTrue: "IsCurrent");
        schema.CreateIndex(nameof(StationStanding), ["StationItemId", "DecidedUtc"]);
        CreateVerification(schema);
        CreateProblems(schema);
        return 1;
    }

    private static void CreateVerification(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(StationDoor), table => table.Id().Column<string>("StationItemId", 26).Column<string>("Token", 32).Column<DateTime>("MadeUtc"));
        schema.CreateIndex(nameof(StationDoor), ["StationItemId"], unique: true);
        schema.CreateIndex(nameof(StationDoor), ["Token"], unique: true);
        schema.CreateTable(nameof(StationVerification), table => table.Id()
            .Column<string>("StationItemId", 26).Column<DateTime>("VerifiedUtc").Nullable<string>("ByUserId", 64).Column<string>("ContentItemVersionId", 26).Column<string>("What", 255));
        schema.CreateIndex(nameof(StationVerification), ["StationItemId", "VerifiedUtc"]);
    }

    private static void CreateProblems(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(StationProblem), table => table.Id()
            .Column<string>("ProblemId", 26).Column<string>("StationItemId", 26).Column<string>("OrganizationId", 26).Column<string>("Text", 1000).Column<DateTime>("ReceivedUtc").Column<DateOnly>("DueOn")
            .Column<string>("State", 16).Nullable<string>("PublicText", 1000).Nullable<string>("Answer", 1000).Nullable<DateTime>("AnsweredUtc").Nullable<string>("AnsweredBy", 64));
        schema.CreateIndex(nameof(StationProblem), ["ProblemId"], unique: true);
        schema.CreateIndex(nameof(StationProblem), ["StationItemId", "State"]);
        schema.CreateIndex(nameof(StationProblem), ["State", "DueOn"]);
    }
}
