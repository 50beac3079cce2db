using Eap.Contents;
using Eap.Lectures.Models;
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
    }
}
