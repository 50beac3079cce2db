using Eap.Awards.Judging;
using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Platform;
using Eap.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Awards;

/// <summary>Registers judging.</summary>
public sealed class JudgingStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<JudgingPermissions>().AddNavigationProvider<JudgingMenu>().AddDataMigration<JudgingMigrations>().AddScoped<INominationFactSource, JudgingFacts>().AddScoped<IProgrammeEnd, JudgingEnd>();
        services.AddScoped<JudgeDirectory>().AddScoped<INominationSides, NominationSides>().AddScoped<PanelReader>().AddScoped<NominatingSide>().AddScoped<PanelEditing>().AddScoped<TieDeclaring>().AddScoped<Striking>();
        services.AddScoped<JudgeDoor>().AddScoped<JudgePages>().AddScoped<CaseMaterial>().AddScoped<FileReleasing>().AddScoped<Scoring>();
        services.AddScoped<JudgingDoor>().AddScoped<JudgingPages>().AddScoped<JudgingClosing>().AddScoped<ScoreCorrecting>().AddScoped<ListTaking>();
        services.AddDataMigration<ListMigrations>().AddScoped<ListWriter>().AddScoped<WaitingList>().AddScoped<MovingUp>().AddScoped<CityListing>().AddScoped<CityListPages>();
    }
}
