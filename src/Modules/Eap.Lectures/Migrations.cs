using Eap.Contents.Indexing;
using Eap.Lectures.Models;
using Eap.Lectures.Requests;
using Eap.Platform.Migrations;

namespace Eap.Lectures;

internal sealed class LectureMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateIndexTable<LectureIndex>(table => table.Column<DateTime>("StartUtc").Column<DateTime>("EndUtc").Column<string>("State", 16));
        schema.CreateIndex(nameof(LectureIndex), ["StartUtc"]);
        schema.CreateIndex(nameof(LectureIndex), ["EndUtc"]);
        CreateRequests(schema);
        return 1;
    }

    private static void CreateRequests(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(LectureRequest), table => table.Id()
            .Column<string>("RequestItemId", 26).Column<string>("OrganizationId", 26).Column<string>("HostName", 200).Column<string>("Title", 255).Nullable<string>("Setting", 60)
            .Column<string>("Place", 255).Nullable<int>("Seats").Nullable<int>("PlannedHeads").Column<string>("Stage", 16).Nullable<DateTime>("StartUtc").Nullable<DateTime>("EndUtc")
            .Nullable<string>("ExpertItemId", 26).Nullable<string>("ExpertName", 255).Nullable<string>("AnnouncementItemId", 26).Column<string>("SignInToken", 32).Nullable<string>("SignInSalt", 32)
            .Nullable<int>("TypedHeads").Nullable<int>("OnlineHeads").Nullable<int>("SatisfactionAnswers").Nullable<int>("SatisfactionPercent").Nullable<DateTime>("HostConfirmedUtc").Nullable<DateTime>("LecturerConfirmedUtc").Nullable<string>("Rating", 16).Nullable<string>("RatingWords", 300).Column<bool>("IsCounted")
            .Nullable<string>("PlanVersionId", 26).Nullable<string>("Reason", 500).Column<DateTime>("ChangedUtc"));
        schema.CreateIndex(nameof(LectureRequest), ["RequestItemId"], unique: true);
        schema.CreateIndex(nameof(LectureRequest), ["SignInToken"], unique: true);
        schema.CreateIndex(nameof(LectureRequest), ["AnnouncementItemId"]);
        schema.CreateIndex(nameof(LectureRequest), ["Stage", "StartUtc"]);
        schema.CreateIndex(nameof(LectureRequest), ["ExpertItemId", "StartUtc"], unique: true, whereTrue: "IsCounted");
        schema.CreateTable(nameof(LectureSignIn), table => table.Id().Column<string>("RequestItemId", 26).Column<string>("PersonHash", 64).Column<DateTime>("SignedUtc"));
        schema.CreateIndex(nameof(LectureSignIn), ["RequestItemId", "PersonHash"], unique: true);
    }
}
