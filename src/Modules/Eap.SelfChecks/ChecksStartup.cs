using Eap.Contents;
using Eap.Platform;
using Eap.Platform.Modules;
using Eap.SelfChecks.Checks;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.SelfChecks;

/// <summary>Registers self-checks.</summary>
public sealed class ChecksStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<ChecksPermissions>().AddNavigationProvider<ChecksMenu>();
        services.AddContentDeclaration<CheckTypes>().AddContentPart<ScalePartDriver>().AddContentTypeDisplay<ScaleDisplay>().AddContentTypeDisplay<CheckupDisplay>();
        services.AddScoped<CheckDisplay>().AddScoped<CheckList>().AddScoped<ScaleDesk>().AddScoped<ScaleImport>();
    }
}
