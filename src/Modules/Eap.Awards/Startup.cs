using Eap.Applications;
using Eap.Awards.Desk;
using Eap.Awards.Naming;
using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Contents;
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
        services.AddScoped<AwardProgrammes>().AddScoped<ProgrammeOpenings>().AddScoped<ProgrammeDoor>().AddScoped<ProgrammePages>();
        services.AddDataMigration<NominationMigrations>().AddDataMigration<NamingMigrations>().AddApplicationObserver<NominationObserver>().AddApplicationRule<NominationRule>().AddAcceptanceRule<NominationAcceptance>().AddActivity<RecommendNominationTask>();
        services.AddScoped<NominationBook>().AddScoped<NominationMoves>().AddScoped<ConsentAnswers>().AddScoped<ConsentMail>();
    }
}
