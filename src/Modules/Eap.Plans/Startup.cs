using Eap.Contents;
using Eap.Plans.Allocations;
using Eap.Plans.Model;
using Eap.Platform;
using Eap.Platform.Modules;
using Eap.Platform.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Plans;

/// <summary>Registers plans.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<PlanMigrations>().AddPermissionProvider<Permissions>().AddContentDeclaration<PlanContentType>().AddIndexProvider<PlanIndexProvider>();
        services.AddScoped<PlanDirectory>().AddScoped<PlaceTaker>().AddScoped<AllocationCounters>();
        services.AddScoped<IDueWorkHandler, NightlyReconcile>().AddSiteInitializer<NightlyReconcile>().AddSiteCheck<AllocationCheck>();
    }
}
