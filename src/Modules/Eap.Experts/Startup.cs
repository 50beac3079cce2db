using Eap.Contents;
using Eap.Experts.Admin;
using Eap.Experts.Calendar;
using Eap.Experts.Finding;
using Eap.Experts.Offers;
using Eap.Experts.Profiles;
using Eap.Platform;
using Eap.Platform.Modules;
using Eap.Platform.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Experts;

/// <summary>Registers the pool of experts.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<ExpertMigrations>().AddPermissionProvider<Permissions>().AddNavigationProvider<AdminMenu>();
        services.AddContentDeclaration<ExpertContentType>().AddContentHandler<ExpertHandler>();
        services.AddScoped<ExpertDirectory>().AddScoped<ExpertEditing>().AddScoped<ExpertContactReader>();
        services.AddScoped<ResourceCalendar>().AddScoped<ExpertTimes>().AddScoped<ExpertFinder>();
        services.AddScoped<OfferMail>().AddScoped<OfferMaking>().AddScoped<OfferAnswers>().AddScoped<IDueWorkHandler, OfferLapse>();
        services.AddScoped<ExpertPages>();
    }
}
