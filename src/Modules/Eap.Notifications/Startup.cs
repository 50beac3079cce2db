using Eap.Notifications.Channel;
using Eap.Notifications.Inbox;
using Eap.Notifications.Messages;
using Eap.Platform;
using Eap.Platform.Modules;
using Eap.Platform.Outbox;
using Eap.Platform.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Notifications;

/// <summary>Registers notifications.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<NotificationMigrations>().AddScoped<Notifier>().AddScoped<Reach>().AddScoped<InboxReader>().AddScoped<InboxWriter>();
        services.AddScoped<IDueWorkHandler, NotificationTrimming>().AddSiteInitializer<NotificationTrimming>().AddZoneBlock<UnreadBlock>().AddZoneBlock<OwnUnreadBlock>().AddZoneBlock<UnreadReminder>();
        AddChannel(services);
    }

    private static void AddChannel(IServiceCollection services)
    {
        services.AddOptions<ChannelOptions>().BindConfiguration("Notifications");
        services.AddSingleton<ChannelDoor>().AddSingleton<ChannelTokens>().AddSingleton<ChannelSecrets>().AddScoped<ChannelSender>().AddScoped<ChannelAddress>().AddScoped<ChannelWords>().AddScoped<ChannelTrial>().AddScoped<ChannelCheck>();
        services.AddScoped<IOutboxHandler, ChannelOutboxHandler>().AddSettingsSection<ChannelSettingsSection>();
        // Its addresses carry keys: nothing of it is logged.
        services.AddHttpClient<ChannelClient>(client => client.Timeout = Timeout.InfiniteTimeSpan).RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(provider => provider.GetRequiredService<ChannelDoor>().CreateHandler());
    }
}
