using Eap.Platform.Audit;
using Eap.Platform.Migrations;
using Eap.Platform.Nodes;
using Eap.Platform.Outbox;
using Eap.Platform.Recipes;
using Eap.Platform.Scheduling;
using Eap.Platform.Settings;
using Eap.Platform.Web.DataProtection;

namespace Eap.Platform;

internal sealed class PlatformMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(SiteSetting), table => table.Column<string>("Name", 255).Column<string>("Json").Key("Name"));
        schema.CreateTable(nameof(MemoryVersion), table => table.Column<string>("Name", 64).Column<long>("Number").Key("Name"));
        schema.CreateTable(nameof(DataProtectionKey), table => table.Id().Column<string>("FriendlyName", 255).Column<string>("Xml"));
        schema.CreateTable(nameof(AuditEvent), table => table.Id()
            .Column<DateTime>("CreatedUtc").Column<string>("Category", 64).Column<string>("Name", 64).Nullable<string>("UserId", 64).Column<string>("UserName", 255)
            .Nullable<string>("OrganizationId", 26).Nullable<string>("SubjectId", 64).Column<string>("Summary", 1000).Nullable<string>("Data")
            .Nullable<long>("SealNumber").Nullable<string>("Hash", 64));
        schema.CreateIndex(nameof(AuditEvent), ["SealNumber"], unique: true);
        schema.CreateIndex(nameof(AuditEvent), ["CreatedUtc"]);
        schema.CreateIndex(nameof(AuditEvent), ["SubjectId"]);
        schema.CreateTable(nameof(DueWork), table => table.Id()
            .Column<string>("Kind", 64).Column<string>("Key", 255).Column<DateTime>("DueUtc").Column<int>("Attempts").Nullable<string>("LastError", 1000));
        schema.CreateIndex(nameof(DueWork), ["Kind", "Key"], unique: true);
        schema.CreateIndex(nameof(DueWork), ["DueUtc"]);
        schema.CreateTable(nameof(OutboxMessage), table => table.Id()
            .Column<string>("MessageId", 64).Column<string>("Kind", 64).Column<string>("Payload").Column<DateTime>("DueUtc").Column<int>("Attempts")
            .Nullable<DateTime>("SentUtc").Nullable<string>("LastError", 1000).Column<DateTime>("CreatedUtc"));
        schema.CreateIndex(nameof(OutboxMessage), ["MessageId"], unique: true);
        schema.CreateIndex(nameof(OutboxMessage), ["SentUtc", "DueUtc"]);
        schema.CreateTable(nameof(KeptRecipeStep), table => table.Id().Column<string>("Recipe", 255).Column<string>("Name", 255).Column<string>("Json"));
        schema.CreateIndex(nameof(KeptRecipeStep), ["Recipe", "Name"]);
        return 1;
    }

    // Messages that left keep nothing of what they said.
    public static int UpdateFrom1(SchemaBuilder schema)
    {
        schema.AddColumn<DateTime>(nameof(OutboxMessage), nameof(OutboxMessage.GivenUpUtc));
        const string wipe = "UPDATE \"OutboxMessage\" SET \"Payload\" = '' WHERE \"SentUtc\" IS NOT NULL";
        schema.Sql(wipe, wipe);
        return 2;
    }

    public static int UpdateFrom2(SchemaBuilder schema)
    {
        schema.AddColumn<string>(nameof(OutboxMessage), nameof(OutboxMessage.About), 500);
        return 3;
    }
}
