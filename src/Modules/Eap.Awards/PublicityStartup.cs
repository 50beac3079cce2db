using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Publicity;
using Eap.Platform;
using Eap.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Awards;

/// <summary>Registers publicity and objections.</summary>
public sealed class PublicityStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<PublicityPermissions>().AddNavigationProvider<PublicityMenu>().AddDataMigration<PublicityMigrations>().AddScoped<INominationFactSource, PublicityFacts>();
        services.AddScoped<IPublicityEnd, PublicityEnd>().AddScoped<PublicityLists>().AddScoped<PublicityRounds>().AddScoped<PublicityDeskPages>().AddScoped<PublicNotices>().AddScoped<ProgrammeBodies>();
        services.AddSingleton<ObjectionSecrets>().AddScoped<ObjectionFiling>().AddScoped<ObjectionDoor>().AddScoped<ObjectionHandling>().AddScoped<ObjectionTelling>().AddScoped<ObjectionAnswers>().AddZoneBlock<ObjectionReminder>().AddDataMigration<ObjectionRulingMigrations>().AddScoped<ObjectionRulings>();
    }
}
