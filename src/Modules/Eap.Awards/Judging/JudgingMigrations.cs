using Eap.Platform.Migrations;

namespace Eap.Awards.Judging;

internal sealed class JudgingMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(PanelMember), table => table.Id()
            .Column<string>("ProgrammeItemId", 26).Column<string>("UserId", 64).Column<string>("Name", 255).Column<string>("AddedByName", 255).Column<DateTime>("AddedUtc")
            .Nullable<DateTime>("RemovedUtc").Nullable<string>("RemovedReason", 300));
        schema.CreateIndex(nameof(PanelMember), ["ProgrammeItemId", "UserId"], unique: true);
        schema.CreateIndex(nameof(PanelMember), ["UserId"]);
        schema.CreateTable(nameof(DeclaredTie), table => table.Id()
            .Column<string>("UserId", 64).Column<string>("OrganizationId", 26).Column<string>("ContentItemId", 26).Column<string>("Words", 300).Column<string>("DeclaredBy", 255).Column<DateTime>("DeclaredUtc"));
        schema.CreateIndex(nameof(DeclaredTie), ["UserId", "OrganizationId", "ContentItemId"], unique: true);
        schema.CreateTable(nameof(ScoreSheet), table => table.Id()
            .Column<string>("ProgrammeItemId", 26).Column<string>("ContentItemId", 26).Column<string>("UserId", 64).Column<string>("JudgeName", 255).Column<string>("PointsJson").Column<string>("Words", 500)
            .Column<DateTime>("SavedUtc").Nullable<DateTime>("StruckUtc").Nullable<string>("StruckReason", 500));
        schema.CreateIndex(nameof(ScoreSheet), ["ContentItemId", "UserId"], unique: true);
        schema.CreateIndex(nameof(ScoreSheet), ["ProgrammeItemId"]);
        schema.CreateTable(nameof(ScoreCorrection), table => table.Id()
            .Column<string>("ProgrammeItemId", 26).Column<string>("Category", 64).Column<string>("ContentItemId", 26).Column<string>("JudgeName", 255).Column<string>("BeforeJson").Column<string>("AfterJson")
            .Column<string>("Reason", 300).Column<string>("ByUserId", 64).Column<string>("ByName", 255).Column<DateTime>("CorrectedUtc"));
        schema.CreateIndex(nameof(ScoreCorrection), ["ProgrammeItemId", "Category"]);
        schema.CreateTable(nameof(JudgingClose), table => table.Id()
            .Column<string>("ProgrammeItemId", 26).Column<string>("Category", 64).Column<string>("Seed", 64).Column<string>("MinutesJson").Column<string>("Sha256", 64).Column<DateTime>("ClosedUtc")
            .Column<string>("ClosedBy", 64).Column<string>("ClosedByName", 255).Nullable<DateTime>("ListedUtc").Nullable<string>("ListedByName", 255).Nullable<string>("ListReason", 500));
        schema.CreateIndex(nameof(JudgingClose), ["ProgrammeItemId", "Category"], unique: true);
        return 1;
    }

    public static int UpdateFrom1(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(ReleasedFile), table => table.Id()
            .Column<string>("ContentItemId", 26).Column<string>("AttachmentId", 26).Column<string>("ByUserId", 64).Column<string>("ByName", 255).Column<DateTime>("ReleasedUtc"));
        schema.CreateIndex(nameof(ReleasedFile), ["ContentItemId"]);
        schema.CreateIndex(nameof(ReleasedFile), ["AttachmentId"], unique: true);
        return 2;
    }
}
