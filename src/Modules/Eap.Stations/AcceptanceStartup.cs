using Eap.Applications;
using Eap.Contents;
using Eap.Media.Attachments;
using Eap.Plans;
using Eap.Platform;
using Eap.Platform.Modules;
using Eap.Stations.Acceptance;
using Eap.Stations.AcceptanceDesk;
using Eap.Stations.Filing;
using Eap.Stations.Inspection;
using Eap.Stations.Plaques;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Stations;

/// <summary>Registers acceptance, inspection and plaques.</summary>
public sealed class AcceptanceStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<AcceptancePermissions>().AddNavigationProvider<AcceptanceMenu>();
        services.AddDataMigration<AcceptanceMigrations>().AddApplicationObserver<AcceptanceObserver>().AddApplicationRule<AcceptanceApplicationRule>().AddTimelineSource<AcceptanceTimeline>().AddApplicationStages<AcceptanceStages>();
        services.AddScoped<SelfCheckAsking>().AddContentField<SelfCheckDriver>().AddFieldKind<SelfCheckKind>().AddContentHandler<SelfCheckHandler>();
        services.AddScoped<AcceptanceMoves>().AddScoped<AcceptanceDoor>().AddScoped<PhotoReuse>();
        services.AddDataMigration<InspectionMigrations>().AddContentDeclaration<InspectionReportType>().AddContentPart<InspectionReportDriver>().AddContentHandler<ReportSeal>();
        services.AddScoped<IAcceptanceObserver, VisitEnding>().AddScoped<InspectorDirectory>().AddScoped<InspectorTies>().AddScoped<VisitDoor>().AddScoped<VisitPlanning>().AddScoped<VisitLeaving>().AddScoped<VisitPages>();
        services.AddScoped<ReportKeeping>().AddScoped<ReportSigning>().AddScoped<InspectionPhotos>().AddScoped<IAttachmentGuard, InspectionFiles>();
        services.AddScoped<ClassDecision>().AddScoped<StationWriting>().AddScoped<PlaqueRevoking>().AddScoped<PlaqueReader>().AddMetricSource<PositionFacts>().AddMetricSource<NewPositionFacts>();
        services.AddScoped<AcceptanceDeskPages>().AddScoped<AcceptanceDeciding>().AddScoped<PositionCorrecting>().AddScoped<CorrectionPages>().AddApplicationPanel<AcceptancePanel>().AddZoneBlock<AcceptanceReminder>();
    }
}
