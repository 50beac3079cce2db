using Eap.Platform.Migrations;
using Eap.Workflows.Instances;
using Eap.Workflows.Review;
using Eap.Workflows.Types;

namespace Eap.Workflows;

internal sealed class WorkflowMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(WorkflowTypeRecord), table => table.Id()
            .Column<string>("WorkflowTypeId", 64).Column<int>("Version").Column<string>("Name", 255).Column<bool>("IsEnabled").Column<bool>("IsCurrent")
            .Column<string>("Starts", 2000).Column<string>("Json").Column<DateTime>("CreatedUtc").Column<string>("Author", 255));
        schema.CreateIndex(nameof(WorkflowTypeRecord), ["WorkflowTypeId", "Version"], unique: true);
        schema.CreateIndex(nameof(WorkflowTypeRecord), ["WorkflowTypeId"], unique: true, whereTrue: "IsCurrent");
        schema.CreateTable(nameof(Workflow), table => table.Id()
            .Column<string>("WorkflowId", 26).Column<string>("WorkflowTypeId", 64).Column<int>("TypeVersion").Nullable<string>("CorrelationId", 64).Column<string>("Status", 16)
            .Column<string>("State").Nullable<string>("FaultMessage", 1000).Column<int>("Steps").Column<DateTime>("CreatedUtc").Column<DateTime>("ChangedUtc"));
        schema.CreateIndex(nameof(Workflow), ["WorkflowId"], unique: true);
        schema.CreateIndex(nameof(Workflow), ["CorrelationId"]);
        schema.CreateIndex(nameof(Workflow), ["WorkflowTypeId", "Status"]);
        schema.CreateIndex(nameof(Workflow), ["Status", "ChangedUtc"]);
        schema.CreateTable(nameof(BlockingActivity), table => table.Id()
            .Column<string>("WorkflowId", 26).Column<string>("ActivityId", 64).Column<string>("Name", 64).Nullable<string>("CorrelationId", 64).Nullable<string>("Input"));
        schema.CreateIndex(nameof(BlockingActivity), ["WorkflowId", "ActivityId"], unique: true);
        schema.CreateIndex(nameof(BlockingActivity), ["CorrelationId", "Name"]);
        schema.CreateTable(nameof(JournalEntry), table => table.Id()
            .Column<string>("WorkflowId", 26).Column<int>("Number").Column<string>("ActivityId", 64).Column<string>("Title", 255).Column<string>("Outcome", 255)
            .Nullable<string>("Note", 1000).Column<string>("UserName", 255).Column<DateTime>("CreatedUtc"));
        schema.CreateIndex(nameof(JournalEntry), ["WorkflowId", "Number"], unique: true);
        CreateReviewTasks(schema);
        return 1;
    }

    public static int UpdateFrom1(SchemaBuilder schema)
    {
        schema.AddColumn<string>(nameof(ReviewTask), nameof(ReviewTask.DeputyPermission), maxLength: 128);
        return 2;
    }

    private static void CreateReviewTasks(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(ReviewTask), table => table.Id()
            .Column<string>("TaskId", 26).Column<string>("WorkflowId", 26).Column<string>("ActivityId", 64).Column<string>("ContentItemId", 26).Column<string>("ContentType", 128)
            .Column<string>("DisplayText", 255).Column<string>("Stage", 255).Column<string>("OrganizationId", 26).Column<string>("Permission", 128)
            .Nullable<string>("AssignedTo", 64).Nullable<string>("ClaimedBy", 64).Column<DateTime>("CreatedUtc").Nullable<DateTime>("DueUtc").Nullable<DateTime>("RemindedUtc").Nullable<DateTime>("EscalatedUtc")
            .Column<bool>("IsOpen").Nullable<string>("Outcome", 64).Nullable<string>("Comment", 2000).Nullable<string>("DecidedBy", 64).Nullable<string>("DecidedByName", 255)
            .Nullable<DateTime>("DecidedUtc").Nullable<string>("VersionId", 26));
        schema.CreateIndex(nameof(ReviewTask), ["TaskId"], unique: true);
        schema.CreateIndex(nameof(ReviewTask), ["WorkflowId", "ActivityId", "IsOpen"], unique: true, whereTrue: "IsOpen");
        schema.CreateIndex(nameof(ReviewTask), ["Permission", "OrganizationId", "DueUtc"], whereTrue: "IsOpen");
        schema.CreateIndex(nameof(ReviewTask), ["ContentItemId"]);
        schema.CreateIndex(nameof(ReviewTask), ["DecidedBy", "DecidedUtc"]);
        schema.CreateIndex(nameof(ReviewTask), ["AssignedTo"]);
    }
}
