using Eap.Platform.Checks;
using Eap.Platform.Commands;
using Eap.Platform.Migrations;
using Eap.Platform.Navigation;
using Eap.Platform.Recipes;
using Eap.Platform.Security;
using Eap.Platform.Seeding;
using Eap.Platform.Settings;
using Eap.Platform.Setup;
using Eap.Platform.Zones;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Platform;

/// <summary>What a module's <c>Startup</c> registers, in Orchard Core's words.</summary>
public static class PlatformServices
{
    /// <summary>Registers a module's schema.</summary>
    public static IServiceCollection AddDataMigration<T>(this IServiceCollection services) where T : DataMigration => services.AddSingleton<DataMigration, T>();

    /// <summary>Registers a module's permissions.</summary>
    public static IServiceCollection AddPermissionProvider<T>(this IServiceCollection services) where T : class, IPermissionProvider => services.AddSingleton<IPermissionProvider, T>();

    /// <summary>Registers entries of the admin menu.</summary>
    public static IServiceCollection AddNavigationProvider<T>(this IServiceCollection services) where T : class, INavigationProvider => services.AddSingleton<INavigationProvider, T>();

    /// <summary>Registers a handler of recipe steps.</summary>
    public static IServiceCollection AddRecipeStep<T>(this IServiceCollection services) where T : class, IRecipeStepHandler => services.AddScoped<IRecipeStepHandler, T>();

    /// <summary>Registers a block of a page zone.</summary>
    public static IServiceCollection AddZoneBlock<T>(this IServiceCollection services) where T : class, IZoneBlock => services.AddScoped<IZoneBlock, T>();

    /// <summary>Registers a page of the site's settings.</summary>
    public static IServiceCollection AddSettingsSection<T>(this IServiceCollection services) where T : class, ISettingsSection => services.AddScoped<ISettingsSection, T>();

    /// <summary>Registers a verb of the command line.</summary>
    public static IServiceCollection AddSiteCommand<T>(this IServiceCollection services) where T : class, ISiteCommand => services.AddScoped<ISiteCommand, T>();

    /// <summary>Registers what the command <c>verify</c> looks at.</summary>
    public static IServiceCollection AddSiteCheck<T>(this IServiceCollection services) where T : class, ISiteCheck => services.AddScoped<ISiteCheck, T>();

    /// <summary>Registers what the module can fill a site with for measuring.</summary>
    public static IServiceCollection AddSeedSource<T>(this IServiceCollection services) where T : class, ISeedSource => services.AddScoped<ISeedSource, T>();

    /// <summary>Registers what runs at every start.</summary>
    public static IServiceCollection AddSiteInitializer<T>(this IServiceCollection services) where T : class, ISiteInitializer => services.AddScoped<ISiteInitializer, T>();
}
