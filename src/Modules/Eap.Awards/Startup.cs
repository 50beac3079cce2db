using Eap.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Awards;

/// <summary>Registers awards.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
    }
}
