using Eap.Awards.Demo;
using Eap.Awards.Earlier;
using Eap.Platform;
using Eap.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Awards;

/// <summary>Registers honours of years before the site, and the invented awards of a newcomer's site.</summary>
public sealed class EarlierStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services) =>
        services.AddDataMigration<EarlierMigrations>().AddRecipeStep<EarlierHonoursRecipeStep>().AddScoped<EarlierHolders>().AddScoped<EarlierLists>().AddScoped<EarlierEntering>().AddScoped<EarlierClosing>()
            .AddRecipeStep<DemoAwardsRecipeStep>().AddScoped<DemoProgrammes>().AddScoped<DemoNominees>();
}
