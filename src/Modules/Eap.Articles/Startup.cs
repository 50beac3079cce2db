using Eap.Contents;
using Eap.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Articles;

/// <summary>Registers articles.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services) => services.AddContentDeclaration<ArticleContentType>();
}
