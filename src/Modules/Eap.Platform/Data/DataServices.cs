using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Eap.Platform.Data;

/// <summary>Registers the site database.</summary>
public static class DataServices
{
    internal static IServiceCollection AddSiteDatabase(this IServiceCollection services)
    {
        services.AddOptions<DatabaseOptions>().BindConfiguration("Database");
        services.AddSingleton<SiteModel>();
        services.AddSingleton<WriteGate>();
        services.AddSingleton<UnitOfWork>();
        services.AddScoped<UnitScope>();
        services.AddDbContextPool<SiteDbContext>((provider, options) => Configure(provider, options));
        return services;
    }

    private static void Configure(IServiceProvider provider, DbContextOptionsBuilder options)
    {
        var database = provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        var paths = provider.GetRequiredService<SitePaths>();
        if (database.Provider == DatabaseEngine.PostgreSql)
            options.UseNpgsql(database.ConnectionString ?? throw new InvalidOperationException("Database:ConnectionString is needed for PostgreSQL."));
        else
            options.UseSqlite(SqliteConnectionString(database, paths)).AddInterceptors(new SqlitePragmas(), new OneConnectionPerRequest(provider.GetRequiredService<IHttpContextAccessor>()));
        options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        options.ReplaceService<IModelCacheKeyFactory, SiteModelCacheKeyFactory>();
        // A failed command throws; whoever cannot go on logs it. Most are conflicts that the unit of work simply runs into again.
        options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.NoEntityTypeConfigurationsWarning)
            .Log((RelationalEventId.CommandError, LogLevel.Debug), (CoreEventId.SaveChangesFailed, LogLevel.Debug), (CoreEventId.QueryIterationFailed, LogLevel.Debug)));
    }

    private static string SqliteConnectionString(DatabaseOptions database, SitePaths paths) =>
        database.ConnectionString is { Length: > 0 } given
            ? given
            : new SqliteConnectionStringBuilder { DataSource = paths.DatabaseFile, Cache = SqliteCacheMode.Default }.ToString();
}
