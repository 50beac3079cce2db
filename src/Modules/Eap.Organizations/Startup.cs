using Eap.Platform;
using Eap.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Organizations;

/// <summary>Registers the organisations module.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<OrganizationMigrations>();
        services.AddPermissionProvider<Permissions>();
    }
}
