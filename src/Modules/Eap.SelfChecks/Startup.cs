using Eap.Articles.Feelings;
using Eap.Contents;
using Eap.Platform.Modules;
using Eap.SelfChecks.Relax;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.SelfChecks;

/// <summary>Registers exercises; self-checks, surveys and urgent support have startups of their own.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services) =>
        services.AddContentDeclaration<ExerciseType>().AddContentTypeDisplay<ExerciseDisplay>().AddScoped<ExerciseList>().AddScoped<IFeelingSource, ExerciseFeelings>();
}
