using Eap.Contents;
using Eap.Media.Attachments;
using Eap.Platform;
using Eap.Platform.Modules;
using Eap.Stations.Model;
using Eap.Stations.Passport;
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
        services.AddDataMigration<PassportMigrations>().AddScoped<PassportDoor>().AddScoped<PassportReader>().AddScoped<PassportClaims>().AddScoped<PassportDecisions>().AddScoped<PassportEvidence>().AddScoped<IAttachmentGuard, PassportEvidenceGuard>().AddZoneBlock<PassportReminder>();
    }
}
