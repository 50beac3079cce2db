using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Eap.Platform.Logging;

/// <summary>Puts the discreet loggers before all others.</summary>
internal static class LoggingServices
{
    public static IServiceCollection AddDiscreetLogging(this IServiceCollection services) => services.AddSingleton<LoggerFactory>()
        .AddSingleton<ILoggerFactory>(provider => new DiscreetLoggerFactory(provider.GetRequiredService<LoggerFactory>(), provider.GetRequiredService<IHttpContextAccessor>()));
}
