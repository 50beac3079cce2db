using Eap.Platform.Data;
using Eap.Platform.Migrations;
using Eap.Platform.Recipes;
using Eap.Platform.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Eap.Platform.Setup;

/// <summary>Brings the site up to its first request: folders, schema, recipe of a new site, initializers.</summary>
public sealed class SiteSetup(
    IServiceScopeFactory scopes, SitePaths paths, SiteSettings settings, IHostEnvironment environment,
    IOptions<SiteOptions> options, TimeProvider time, ILogger<SiteSetup> logger)
{
    /// <summary>Makes the site ready; sets up a new one with <paramref name="recipe"/> or the configured recipe. Returns true when it is new.</summary>
    /// <exception cref="SchemaMismatchException">The database was made by another build and cannot be taken further.</exception>
    public async Task<bool> EnsureReadyAsync(string? recipe = null, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(paths.Data);
        await MigrateAsync(cancellationToken);
        await EachInitializerAsync(initializer => initializer.BeforeSetupAsync(cancellationToken));
        var isNew = (await settings.GetAsync<SetupState>(cancellationToken)).Recipe is null;
        if (isNew) await SetUpAsync(recipe ?? options.Value.Recipe, cancellationToken);
        await EachInitializerAsync(initializer => initializer.AfterSetupAsync(isNew, cancellationToken));
        return isNew;
    }

    private async Task SetUpAsync(string name, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var library = scope.ServiceProvider.GetRequiredService<RecipeLibrary>();
        var executor = scope.ServiceProvider.GetRequiredService<RecipeExecutor>();
        var recipe = library.Find(name);
        var state = new SetupState { Recipe = recipe.Name, SetUpUtc = time.GetUtcNow().UtcDateTime };
        var report = await executor.ExecuteAsync(recipe, also: unit => settings.SetAsync(unit, state, cancellationToken), cancellationToken: cancellationToken);
        if (environment.IsDevelopment() && options.Value.Demo && library.All().FirstOrDefault(found => found.Name == "demo") is { } demo)
            await executor.ExecuteAsync(demo, cancellationToken: cancellationToken);
        foreach (var line in report.Kept) logger.LogWarning("Recipe {Recipe}: kept, not understood: {Line}", recipe.Name, line);
        logger.LogInformation("The site was set up from recipe {Recipe}", recipe.Name);
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await TryMigrateAsync(cancellationToken);
        }
        catch (SchemaMismatchException mismatch) when (environment.IsDevelopment() && mismatch.Engine == DatabaseEngine.Sqlite && Directory.Exists(paths.Data))
        {
            SqliteConnection.ClearAllPools();
            var aside = $"{paths.Data.TrimEnd('/')}-{time.GetUtcNow():yyyyMMddHHmmss}";
            Directory.Move(paths.Data, aside);
            Directory.CreateDirectory(paths.Data);
            logger.LogWarning("The data folder was made by another build; it was renamed to {Folder} and a new site is set up.", aside);
            await TryMigrateAsync(cancellationToken);
        }
    }

    private async Task TryMigrateAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SiteDbContext>();
        bool changed;
        try
        {
            changed = await scope.ServiceProvider.GetRequiredService<MigrationRunner>().MigrateAsync(cancellationToken);
        }
        catch (System.Data.Common.DbException exception)
        {
            throw new SchemaMismatchException(db.Engine, exception);
        }

        await scope.ServiceProvider.GetRequiredService<SchemaFingerprint>().CheckAsync(changed, cancellationToken);
    }

    private async Task EachInitializerAsync(Func<ISiteInitializer, Task> run)
    {
        await using var scope = scopes.CreateAsyncScope();
        foreach (var initializer in scope.ServiceProvider.GetRequiredService<IEnumerable<ISiteInitializer>>()) await run(initializer);
    }
}
