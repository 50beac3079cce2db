using Eap.Notifications.Inbox;
using Eap.Notifications.Messages;
using Eap.Platform;
using Eap.Platform.Modules;
using Eap.Platform.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Notifications;

/// <summary>Registers notifications.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<NotificationMigrations>().AddScoped<Notifier>().AddScoped<InboxReader>().AddScoped<InboxWriter>();
        services.AddScoped<IDueWorkHandler, NotificationTrimming>().AddSiteInitializer<NotificationTrimming>().AddZoneBlock<UnreadBlock>().AddZoneBlock<UnreadReminder>();
    }
}
