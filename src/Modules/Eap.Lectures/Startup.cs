using Eap.Contents;
using Eap.Contents.Display;
using Eap.Lectures.Models;
using Eap.Lectures.Services;
using Eap.Platform;
using Eap.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Lectures;

/// <summary>Registers lectures.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<LectureMigrations>().AddContentDeclaration<LectureContentType>();
        services.AddContentPart<LecturePartDriver>().AddIndexProvider<LectureIndexProvider>();
        services.AddScoped<LectureDirectory>().AddScoped<LectureDisplay>().AddScoped<IContentTypeDisplay>(provider => provider.GetRequiredService<LectureDisplay>());
        services.AddZoneBlock<NextLectures>();
    }
}
