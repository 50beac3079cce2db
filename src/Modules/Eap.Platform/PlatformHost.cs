using System.Reflection;
using Eap.Platform.Caching;
using Eap.Platform.Commands;
using Eap.Platform.Data;
using Eap.Platform.Logging;
using Eap.Platform.Modules;
using Eap.Platform.Recipes;
using Eap.Platform.Setup;
using Eap.Platform.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

using StartupBase = Eap.Platform.Modules.StartupBase;

namespace Eap.Platform;

/// <summary>What the host's <c>Program.cs</c> calls: register the modules, build the pipeline, run a verb or serve.</summary>
public static class PlatformHost
{
    /// <summary>Registers the platform and every module the entry assembly references.</summary>
    public static WebApplicationBuilder AddEapSite(this WebApplicationBuilder builder, Assembly entry)
    {
        // Without launch settings the environment is Production, where assets of class libraries would answer 500 from build output.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var modules = ModuleCatalog.Discover(entry);
        builder.Services.AddSingleton(modules).AddSingleton(new SitePaths(builder.Configuration, builder.Environment));
        builder.Services.AddDiscreetLogging().AddSiteDatabase().AddSiteWeb(builder.Configuration).AddSiteCaching();
        using var starters = new ServiceCollection().AddSingleton<Microsoft.Extensions.Configuration.IConfiguration>(builder.Configuration)
            .AddSingleton<IHostEnvironment>(builder.Environment).AddSingleton(modules).BuildServiceProvider();
        var startups = modules.All.SelectMany(module => module.Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(StartupBase)) && !type.IsAbstract)
            .Select(type => (StartupBase)ActivatorUtilities.CreateInstance(starters, type))
            .OrderBy(startup => startup.Order)).ToList();
        foreach (var startup in startups) startup.ConfigureServices(builder.Services);
        builder.Services.AddSingleton<IReadOnlyList<StartupBase>>(startups);
        return builder;
    }

    /// <summary>Builds the pipeline. The output cache stands before routing and sign-in: a hit costs neither.</summary>
    public static WebApplication UseEapSite(this WebApplication app)
    {
        app.UseSearchRequestMarks();
        // Without a proxy named nobody's headers are believed, and nobody's are looked at.
        if (app.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value.ForwardedHeaders != ForwardedHeaders.None) app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/error/500");
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseSiteCaching();
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseNullCharacterGuard();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        foreach (var startup in app.Services.GetRequiredService<IReadOnlyList<StartupBase>>()) startup.Configure(app, app);
        app.MapStaticAssets();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        app.MapControllers().WithStaticAssets();
        return app;
    }

    /// <summary>Makes the site ready, then runs the verb on the command line, or serves when there is none.</summary>
    public static async Task<int> RunSiteAsync(this WebApplication app, string[] arguments)
    {
        var line = CommandLine.Parse(arguments);
        // Beside each other: controllers and their routes are read in without the database.
        var routes = line is null ? Task.Run(() => ((IEndpointRouteBuilder)app).DataSources.Sum(source => source.Endpoints.Count)) : Task.FromResult(0);
        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<SiteSetup>().EnsureReadyAsync(line?.Option("recipe"));
            if (line is not null) return await RunVerbAsync(scope.ServiceProvider, line);
        }
        catch (RecipeException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }

        await routes;
        await app.RunAsync();
        return 0;
    }

    private static async Task<int> RunVerbAsync(IServiceProvider services, CommandLine line)
    {
        if (line.Verb == "setup") return 0;
        var commands = services.GetRequiredService<IEnumerable<ISiteCommand>>().OrderBy(command => command.Name, StringComparer.Ordinal).ToList();
        if (commands.FirstOrDefault(command => command.Name == line.Verb) is { } command) return await command.RunAsync(line, CancellationToken.None);
        Console.Error.WriteLine($"没有“{line.Verb}”这个命令。可用的有：");
        foreach (var known in commands) Console.Error.WriteLine($"  {known.Usage}");
        return 1;
    }
}
