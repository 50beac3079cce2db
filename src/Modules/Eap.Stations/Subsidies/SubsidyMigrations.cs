using Eap.Platform.Migrations;

namespace Eap.Stations.Subsidies;

internal sealed class SubsidyMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(SubsidyRule), table => table.Id()
            .Column<int>("Year").Column<string>("PlanItemId", 26).Nullable<string>("PlanVersionId", 26).Column<int>("Places").Column<string>("Order", 16).Column<string>("Event", 16).Nullable<DateTime>("CutOffUtc")
            .Column<int>("Floor").Column<string>("RankBy", 64).Column<string>("OwnUnits", 2000).Column<int>("AppealDays").Nullable<DateTime>("PublishedUtc").Nullable<string>("PublishedBy", 255)
            .Nullable<DateTime>("ClosedUtc").Column<long>("LastNumber"));
        schema.CreateIndex(nameof(SubsidyRule), ["Year"], unique: true);
        schema.CreateTable(nameof(SubsidyClaim), table => table.Id()
            .Column<string>("ApplicationItemId", 26).Column<string>("OrganizationId", 26).Nullable<string>("DistrictId", 26).Column<int>("Year").Column<long>("Number").Column<string>("State", 16)
            .Nullable<string>("End", 16).Nullable<string>("EndWords", 1000).Column<DateTime>("FiledUtc").Nullable<DateTime>("InspectedUtc").Nullable<DateTime>("PassedUtc").Nullable<DateTime>("PlacedUtc")
            .Column<bool>("IsRestored").Nullable<long>("PaidFen").Nullable<DateOnly>("PaidOn").Nullable<string>("Voucher", 64).Nullable<string>("PaidBy", 255).Nullable<DateTime>("BookedUtc"));
        schema.CreateIndex(nameof(SubsidyClaim), ["ApplicationItemId"], unique: true);
        schema.CreateIndex(nameof(SubsidyClaim), ["Year", "Number"], unique: true);
        schema.CreateIndex(nameof(SubsidyClaim), ["Year", "State"]);
        schema.CreateIndex(nameof(SubsidyClaim), ["OrganizationId"]);
        CreateBeside(schema);
        return 1;
    }

    private static void CreateBeside(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(SubsidyEntry), table => table.Id()
            .Column<string>("ApplicationItemId", 26).Column<DateTime>("OccurredUtc").Column<string>("Words", 1500).Nullable<string>("ByUserId", 64).Column<string>("ByName", 255).Column<bool>("IsDecision"));
        schema.CreateIndex(nameof(SubsidyEntry), ["ApplicationItemId"]);
        schema.CreateTable(nameof(SubsidyPayee), table => table.Id()
            .Column<string>("ApplicationItemId", 26).Column<string>("Sealed", 4000).Column<string>("Reason", 500).Nullable<string>("ProposedByUserId", 64).Column<string>("ProposedBy", 255)
            .Column<DateTime>("ProposedUtc").Column<bool>("IsOpen").Column<bool>("IsConfirmed").Nullable<string>("DecidedBy", 255).Nullable<DateTime>("DecidedUtc"));
        schema.CreateIndex(nameof(SubsidyPayee), ["ApplicationItemId", "IsOpen"], unique: true, whereTrue: "IsOpen");
        schema.CreateTable(nameof(SubsidyReview), table => table.Id()
            .Column<string>("ApplicationItemId", 26).Column<string>("Words", 1000).Column<string>("RequestedBy", 255).Column<DateTime>("RequestedUtc").Column<DateOnly>("DueOn")
            .Column<bool>("IsOpen").Column<bool>("IsRestored").Nullable<string>("Answer", 1000).Nullable<string>("AnsweredBy", 255).Nullable<DateTime>("AnsweredUtc"));
        schema.CreateIndex(nameof(SubsidyReview), ["ApplicationItemId", "IsOpen"], unique: true, whereTrue: "IsOpen");
    }
}
