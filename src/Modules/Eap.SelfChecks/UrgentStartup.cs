using Eap.Platform;
using Eap.Platform.Modules;
using Eap.Platform.Scheduling;
using Eap.SelfChecks.Urgent;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.SelfChecks;

/// <summary>Registers urgent support.</summary>
public sealed class UrgentStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<UrgentPermissions>().AddNavigationProvider<UrgentMenu>().AddDataMigration<UrgentMigrations>().AddSettingsSection<UrgentSettingsSection>().AddZoneBlock<OwnUrgentBlock>();
        services.AddSingleton<UrgentSecrets>().AddScoped<OnCall>().AddScoped<RosterGaps>().AddScoped<UrgentTelling>().AddScoped<UrgentDoor>().AddScoped<UrgentAsking>().AddScoped<UrgentHandling>().AddScoped<UrgentWithdrawing>().AddScoped<UrgentCorrecting>().AddScoped<UrgentDelivery>();
        services.AddScoped<IDueWorkHandler, UrgentClock>().AddScoped<IDueWorkHandler, UrgentErasing>().AddScoped<IDueWorkHandler, UrgentReminder>();
    }
}
