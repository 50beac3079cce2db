using Eap.Applications;
using Eap.Plans;
using Eap.Platform;
using Eap.Platform.Modules;
using Eap.Platform.Scheduling;
using Eap.Stations.Acceptance;
using Eap.Stations.Subsidies;
using Eap.Stations.SubsidyDesk;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Stations;

/// <summary>Registers the subsidies of new positions.</summary>
public sealed class SubsidyStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<SubsidyPermissions>().AddNavigationProvider<SubsidyMenu>().AddDataMigration<SubsidyMigrations>().AddMetricSource<SubsidyFacts>();
        services.AddScoped<IAcceptanceObserver, SubsidyObserver>().AddScoped<SubsidyQueue>().AddScoped<SubsidyLog>().AddScoped<SubsidyWords>().AddScoped<SubsidyYears>().AddScoped<SubsidyRules>().AddScoped<SubsidyDoor>();
        services.AddScoped<SubsidyPayees>().AddScoped<SubsidyAmounts>().AddScoped<SubsidyPaying>().AddScoped<SubsidyReviews>().AddScoped<IDueWorkHandler, SubsidyClosing>();
        services.AddScoped<SubsidyReader>().AddScoped<SubsidyPages>().AddScoped<SubsidyTable>().AddApplicationPanel<SubsidyPanel>();
    }
}
