using Eap.Applications;
using Eap.Awards.Calls;
using Eap.Awards.Desk;
using Eap.Awards.Naming;
using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Contents;
using Eap.Media.Attachments;
using Eap.Plans.Allocations;
using Eap.Platform;
using Eap.Platform.Modules;
using Eap.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Awards;

/// <summary>Registers awards.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<Permissions>().AddNavigationProvider<AdminMenu>().AddDataMigration<ProgrammeMigrations>();
        services.AddContentDeclaration<AwardProgrammeType>().AddIndexProvider<AwardProgrammeIndexProvider>().AddContentPart<AwardProgrammeDriver>().AddContentHandler<ProgrammeSeal>();
        services.AddScoped<AwardProgrammes>().AddScoped<ProgrammeOpenings>().AddScoped<ProgrammeDoor>().AddScoped<ProgrammePages>().AddScoped<FactAnswers>().AddScoped<ProgrammeCopying>().AddScoped<IAllocationTitles, AwardPlaceTitles>();
        services.AddDataMigration<NominationMigrations>().AddApplicationObserver<NominationObserver>().AddApplicationRule<NominationRule>().AddAcceptanceRule<NominationAcceptance>().AddStillNeeded<NominationNeeded>().AddFormDemands<FilingDemands>();
        services.AddActivity<RecommendNominationTask>().AddTimelineSource<NominationTimeline>().AddApplicationPanel<NominationPanel>().AddScoped<IAttachmentGuard, OpinionSheetGuard>();
        services.AddScoped<NominationBook>().AddScoped<NominationKeys>().AddScoped<NominationPlaces>().AddScoped<NominationMoves>().AddScoped<NominationEnding>().AddScoped<Consultation>().AddScoped<OpinionSheets>().AddDataMigration<OpinionInvitationMigrations>().AddScoped<OpinionInvitations>();
        services.AddScoped<ConsentAnswers>().AddScoped<ConsentAsking>().AddScoped<ConsentMail>().AddScoped<NominationDoor>().AddScoped<NominationPages>().AddScoped<NominationDesk>();
        services.AddDataMigration<NamingMigrations>().AddScoped<IPriorHonours, HonourBook>().AddFilingTimeSource<FilingCalls>();
    }
}
