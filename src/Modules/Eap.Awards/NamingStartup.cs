using Eap.Awards.Naming;
using Eap.Awards.Nominations;
using Eap.Platform;
using Eap.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Awards;

/// <summary>Registers decisions, the roll of honour and their paper.</summary>
public sealed class NamingStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<NamingPermissions>().AddNavigationProvider<NamingMenu>().AddDataMigration<DecisionMigrations>().AddScoped<INominationFactSource, NamingFacts>();
        services.AddScoped<NamingBodies>().AddScoped<NamingRows>().AddScoped<BodySigning>().AddScoped<SigningPages>().AddScoped<NamingAnnouncing>();
        services.AddScoped<HonourRegister>().AddScoped<HonourRevoking>().AddScoped<HonourRoll>();
    }
}
