using Eap.Awards.Desk;
using Eap.Awards.Programmes;
using Eap.Contents;
using Eap.Platform;
using Eap.Platform.Modules;
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
    }
}
