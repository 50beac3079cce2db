using Eap.Platform.Data;
using Eap.Platform.Outbox;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Eap.Testing;

// The real program; only the clock, mail delivery and outbound HTTP are replaced, and logs and SQL are listened to.
internal sealed class SiteFactory(SiteHostOptions options, SiteStorage storage, MovedClock clock, CaughtMail mail, OutboundHttp outbound, SiteLogs logs) : WebApplicationFactory<Program>
{
    internal const int QuickIterations = 100;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(options.Environment);
        foreach (var (key, value) in Settings()) builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(logs));
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            services.AddSingleton<QueryCounter>();
            services.ConfigureDbContext<SiteDbContext>((provider, database) => database.AddInterceptors(provider.GetRequiredService<QueryCounter>()));
            services.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(outbound.CreateHandler));
            if (!options.RealMail)
            {
                services.Remove(services.Single(service => service.ImplementationType == typeof(MailOutboxHandler)));
                services.AddSingleton<IOutboxHandler>(mail);
            }

            if (!options.SlowSignIn) services.PostConfigure<PasswordHasherOptions>(hashing => hashing.IterationCount = QuickIterations);
            options.Services?.Invoke(services);
        });
    }

    private Dictionary<string, string> Settings()
    {
        var settings = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Site:Recipe"] = options.Recipe,
            ["Site:Demo"] = options.Demo ? "true" : "false",
            ["Site:DataPath"] = storage.DataPath,
            ["Site:Ticks"] = "false",
            ["Database:Provider"] = options.Engine.ToString(),
            // All tests of a process share one address.
            ["RateLimits:PostsPerMinutePerAddress"] = "100000",
            ["RateLimits:PostsPerMinutePerAccount"] = "100000",
        };
        if (!options.SlowSignIn) settings["Users:RefusalMilliseconds"] = "10";
        if (storage.ConnectionString is { } connection) settings["Database:ConnectionString"] = connection;
        foreach (var (key, value) in options.Settings) settings[key] = value;
        return settings;
    }
}
