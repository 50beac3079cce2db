using Eap.Notifications.Messages;
using Eap.Platform.Migrations;

namespace Eap.Notifications;

internal sealed class NotificationMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(Notification), table => table.Id()
            .Column<string>("UserId", 64).Column<string>("Subject", NotificationMessage.MaxSubject).Column<string>("Body", NotificationMessage.MaxBody)
            .Nullable<string>("Url", NotificationMessage.MaxUrl).Column<DateTime>("CreatedUtc").Nullable<DateTime>("ReadUtc"));
        schema.CreateIndex(nameof(Notification), ["UserId", "Id"]);
        schema.CreateIndex(nameof(Notification), ["UserId", "ReadUtc"]);
        schema.CreateIndex(nameof(Notification), ["ReadUtc"]);
        schema.CreateTable(nameof(NotificationPreference), table => table.Column<string>("UserId", 64).Column<bool>("ByMail").Key("UserId"));
        return 1;
    }

    public static int UpdateFrom1(SchemaBuilder schema)
    {
        schema.AddColumn<bool>(nameof(NotificationPreference), nameof(NotificationPreference.ByPhone), nullable: false, defaultValue: false);
        schema.CreateIndex(nameof(Notification), ["Subject", "CreatedUtc"]);
        return 2;
    }

    public static int UpdateFrom2(SchemaBuilder schema)
    {
        schema.CreateIndex(nameof(Notification), ["CreatedUtc"]);
        return 3;
    }
}
