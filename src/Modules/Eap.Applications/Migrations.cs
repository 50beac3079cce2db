using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Platform.Migrations;

namespace Eap.Applications;

internal sealed class ApplicationMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(ApplicationRecord), table => table.Id()
            .Column<string>("ContentItemId", 26).Column<string>("ContentType", 128).Column<string>("OrganizationId", 26).Column<string>("Cycle", 32).Column<string>("Status", 16)
            .Column<string>("Channel", 16).Nullable<DateTime>("FiledUtc").Nullable<DateTime>("SubmittedUtc").Nullable<string>("ReceiptNumber", 64).Nullable<string>("ContentHash", 64).Nullable<string>("ContentSalt", 32)
            .Nullable<string>("VersionId", 26).Nullable<string>("PlanVersionId", 26).Nullable<DateTime>("DecidedUtc").Column<string>("OfficerUserId", 64).Column<string>("OfficerName", 255)
            .Nullable<DateTime>("ConfirmedUtc").Column<DateTime>("ChangedUtc").Column<DateTime>("CreatedUtc"));
        schema.CreateIndex(nameof(ApplicationRecord), ["ContentItemId"], unique: true);
        schema.CreateIndex(nameof(ApplicationRecord), ["ReceiptNumber"], unique: true);
        schema.CreateIndex(nameof(ApplicationRecord), ["OrganizationId", "Status"]);
        schema.CreateIndex(nameof(ApplicationRecord), ["ContentType", "Status", "FiledUtc"]);
        schema.CreateIndex(nameof(ApplicationRecord), ["FiledUtc"]);
        schema.CreateTable(nameof(ApplicationEvent), table => table.Id()
            .Column<string>("ContentItemId", 26).Nullable<string>("Status", 16).Column<string>("Title", 255).Column<string>("Text", 4000).Column<string>("Who", 255).Column<DateTime>("OccurredUtc"));
        schema.CreateIndex(nameof(ApplicationEvent), ["ContentItemId"]);
        CreateFiling(schema);
        schema.CreateTable(nameof(ReturnRequest), table => table.Id()
            .Column<string>("ContentItemId", 26).Column<int>("Number").Nullable<string>("TaskId", 26).Column<string>("FieldsJson").Column<string>("Comment", 2000)
            .Nullable<string>("LateReason", 1000).Column<string>("VersionId", 26).Column<DateTime>("CreatedUtc").Nullable<DateTime>("DueUtc").Column<bool>("IsOpen").Nullable<DateTime>("AnsweredUtc"));
        schema.CreateIndex(nameof(ReturnRequest), ["ContentItemId", "Number"], unique: true);
        schema.CreateIndex(nameof(ReturnRequest), ["ContentItemId", "IsOpen"], unique: true, whereTrue: "IsOpen");
        return 1;
    }

    private static void CreateFiling(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(ApplicationSlot), table => table.Id()
            .Column<string>("ContentType", 128).Column<string>("OrganizationId", 26).Column<string>("Cycle", 32).Column<string>("ContentItemId", 26));
        schema.CreateIndex(nameof(ApplicationSlot), ["ContentType", "OrganizationId", "Cycle"], unique: true);
        schema.CreateIndex(nameof(ApplicationSlot), ["ContentItemId"]);
        schema.CreateTable(nameof(ReceiptCounter), table => table.Id().Column<string>("Code", 32).Column<int>("Year").Column<int>("Last"));
        schema.CreateIndex(nameof(ReceiptCounter), ["Code", "Year"], unique: true);
        schema.CreateTable(nameof(ApplicationSubmission), table => table.Id()
            .Column<string>("ContentItemId", 26).Column<int>("Number").Column<string>("Token", 26).Column<string>("VersionId", 26).Column<string>("ContentHash", 64)
            .Column<DateTime>("SubmittedUtc").Column<string>("UserId", 64).Column<string>("UserName", 255));
        schema.CreateIndex(nameof(ApplicationSubmission), ["ContentItemId", "Token"], unique: true);
        schema.CreateIndex(nameof(ApplicationSubmission), ["ContentItemId", "Number"], unique: true);
    }
}
