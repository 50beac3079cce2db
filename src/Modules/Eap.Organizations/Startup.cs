using Eap.Organizations.Admin;
using Eap.Organizations.Contacts;
using Eap.Organizations.Directory;
using Eap.Organizations.Editing;
using Eap.Organizations.Import;
using Eap.Organizations.Recipes;
using Eap.Platform;
using Eap.Platform.Modules;
using Eap.Platform.Recipes;
using Eap.Platform.Scheduling;
using Eap.Platform.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Organizations;

/// <summary>Registers the organisations module.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<OrganizationMigrations>().AddPermissionProvider<Permissions>().AddNavigationProvider<AdminMenu>();
        services.AddScoped<OrganizationDirectory>().AddScoped<SeenOrganizations>().AddScoped<OrganizationAccess>().AddScoped<IOrganizationScopes, OrganizationScopes>();
        services.AddScoped<OrganizationChecks>().AddScoped<OrganizationEditor>().AddScoped<OrganizationImport>().AddScoped<OrganizationDesk>();
        services.AddScoped<UnitContactDirectory>().AddScoped<UnitContactEditor>();
        services.AddSingleton<CurrentNames>().AddScoped<ITick, CurrentNamesTick>().AddSiteInitializer<CurrentNamesTick>();
        services.AddRecipeStep<OrganizationsRecipeStep>().AddScoped<IRecipeExportSource, OrganizationsExportSource>();
    }
}
