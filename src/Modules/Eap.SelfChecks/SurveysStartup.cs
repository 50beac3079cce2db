using Eap.Contents;
using Eap.Platform;
using Eap.Platform.Modules;
using Eap.Platform.Scheduling;
using Eap.SelfChecks.Surveys;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.SelfChecks;

/// <summary>Registers anonymous surveys.</summary>
public sealed class SurveysStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<SurveyPermissions>().AddNavigationProvider<SurveyMenu>().AddDataMigration<SurveyMigrations>();
        services.AddContentDeclaration<SurveyType>().AddContentPart<SurveyPartDriver>().AddContentHandler<SurveySeal>();
        services.AddSingleton<SurveyTickets>().AddSingleton<SurveyFlood>().AddSingleton<SurveyShare>().AddScoped<SurveyTaking>().AddScoped<SurveyProblems>();
        services.AddScoped<SurveyDoor>().AddScoped<SurveyEditing>().AddScoped<SurveyOpening>().AddScoped<SurveyClosing>().AddScoped<IDueWorkHandler, SurveyClosing>();
        services.AddScoped<SurveyAudience>().AddScoped<IDueWorkHandler, SurveyShuffle>();
    }
}
