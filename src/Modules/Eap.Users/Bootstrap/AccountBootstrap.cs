using Eap.Platform.Setup;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Eap.Users.Bootstrap;

/// <summary>Sees at every start that somebody can sign in.</summary>
public sealed class AccountBootstrap(DemoSignIns demo, FirstAdministrator first, IHostEnvironment environment, IOptions<SiteOptions> options, ILogger<AccountBootstrap> logger) : ISiteInitializer
{
    /// <inheritdoc />
    public async Task AfterSetupAsync(bool isNew, CancellationToken cancellationToken)
    {
        if (environment.IsDevelopment() && options.Value.Demo) await demo.EnsureAsync(isNew, cancellationToken);
        else if (environment.IsProduction() && await demo.RetireAsync(cancellationToken) is > 0 and var count)
            logger.LogWarning("{Count} invented demo sign-ins were found in the data folder and disabled", count);
        await first.EnsureAsync(cancellationToken);
    }
}
