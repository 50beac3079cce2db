using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Eap.Platform.Logging;

/// <summary>
/// Keeps search words out of all logs, whatever levels and providers are configured: every logger of the process comes from here, and while a
/// request with search words is served it passes on only what the program's author wrote (level, event, message template, types and stack of
/// exceptions), never a value.
/// </summary>
internal sealed class DiscreetLoggerFactory(ILoggerFactory inner, IHttpContextAccessor accessor) : ILoggerFactory
{
    // Written before there is a request: what could not be read as one, the address included.
    private const string BadRequests = "Microsoft.AspNetCore.Server.Kestrel.BadRequests";

    public ILogger CreateLogger(string categoryName) => new DiscreetLogger(inner.CreateLogger(categoryName), accessor, categoryName == BadRequests);

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => inner.Dispose();
}
