using Eap.Contents;
using Eap.Platform;
using Eap.Platform.Modules;
using Eap.Stations.Model;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Stations;

/// <summary>Registers stations.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<StationMigrations>().AddPermissionProvider<Permissions>().AddNavigationProvider<AdminMenu>();
        services.AddContentDeclaration<StationContentType>().AddIndexProvider<StationIndexProvider>().AddScoped<StationStandings>();
    }
}
