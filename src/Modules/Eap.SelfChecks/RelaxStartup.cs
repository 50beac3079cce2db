using Eap.Articles.Feelings;
using Eap.Contents;
using Eap.Platform.Modules;
using Eap.SelfChecks.Relax;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.SelfChecks;

/// <summary>Registers exercises.</summary>
public sealed class RelaxStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services) =>
        services.AddContentDeclaration<ExerciseType>().AddContentTypeDisplay<ExerciseDisplay>().AddScoped<ExerciseList>().AddScoped<IFeelingSource, ExerciseFeelings>();
}
