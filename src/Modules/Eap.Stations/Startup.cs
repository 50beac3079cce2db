using Eap.Contents;
using Eap.Contents.Display;
using Eap.Media.Attachments;
using Eap.Plans;
using Eap.Platform;
using Eap.Platform.Modules;
using Eap.Stations.Desk;
using Eap.Stations.Directory;
using Eap.Stations.Editing;
using Eap.Stations.Model;
using Eap.Stations.OpenData;
using Eap.Stations.Page;
using Eap.Stations.Passport;
using Eap.Stations.Problems;
using Eap.Stations.Seeding;
using Eap.Stations.Studios;
using Eap.Stations.Verification;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Stations;

/// <summary>Registers stations.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<StationMigrations>().AddPermissionProvider<Permissions>().AddNavigationProvider<AdminMenu>().AddSettingsSection<StationSettingsSection>();
        services.AddContentDeclaration<StationContentType>().AddIndexProvider<StationIndexProvider>().AddContentPart<StationPartDriver>().AddContentHandler<StationHandler>().AddScoped<StationStandings>();
        services.AddScoped<StationDirectory>().AddScoped<StationAllocations>().AddScoped<StationListPages>().AddZoneBlock<HomeStations>().AddZoneBlock<HelpStations>().AddZoneBlock<SelfCheckStations>().AddSeedSource<StationSeed>();
        services.AddScoped<StationFinder>().AddScoped<StationDisplay>().AddScoped<IContentTypeDisplay>(provider => provider.GetRequiredService<StationDisplay>());
        services.AddScoped<StationVerifying>().AddScoped<StationProblems>().AddScoped<StationDeskPages>().AddScoped<StationExport>();
        services.AddMetricSource<StationsInPlace>().AddMetricSource<StudiosInPlace>();
        services.AddDataMigration<PassportMigrations>().AddScoped<PassportDoor>().AddScoped<PassportReader>().AddScoped<PassportClaims>().AddScoped<PassportDecisions>().AddScoped<PassportEvidence>().AddScoped<PassportFiles>().AddScoped<IAttachmentGuard, PassportEvidenceGuard>().AddZoneBlock<PassportReminder>();
    }
}
