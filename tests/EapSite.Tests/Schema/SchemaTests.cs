using Eap.Platform.Data;
using Eap.Platform.Migrations;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EapSite.Tests.Schema;

/// <summary>The migrations, from nothing, make exactly the tables the model describes, on each engine.</summary>
public sealed class SchemaTests
{
    [Theory, EachEngine]
    public async Task Migrations_FromEmpty_EqualTheModel(DatabaseEngine engine)
    {
        await using var migrated = await SiteHost.StartAsync(new SiteHostOptions { Engine = engine, FromTemplate = false });
        await using var modelled = await CreateFromModelAsync(migrated, engine);

        var expected = await ReadAsync(migrated, modelled);
        var actual = await ReadAsync(migrated, migrated.Storage);

        Assert.True(actual.Count > 50);
        string[] differences = [.. expected.Except(actual).Select(line => $"model only:      {line}"), .. actual.Except(expected).Select(line => $"migrations only: {line}")];
        Assert.True(differences.Length == 0, string.Join('\n', differences));
    }

    [Theory, EachEngine]
    public async Task Comparison_OfAPlantedDifference_FindsIt(DatabaseEngine engine)
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Engine = engine });
        var before = await ReadAsync(site, site.Storage);

        await site.QueryAsync(db => db.Database.ExecuteSqlRawAsync("CREATE INDEX \"IX_Planted\" ON \"AuditEvent\" (\"Name\")"));
        await site.QueryAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"AuditEvent\" ADD COLUMN \"Planted\" integer NULL"));

        var planted = (await ReadAsync(site, site.Storage)).Except(before).ToList();
        Assert.Equal(2, planted.Count);
        Assert.Contains(planted, line => line.StartsWith("AuditEvent index IX_Planted (Name)", StringComparison.Ordinal));
        Assert.Contains(planted, line => line.StartsWith("AuditEvent.Planted", StringComparison.Ordinal));
    }

    [Theory, EachEngine]
    public async Task Migrations_RunAgain_ChangeNothing(DatabaseEngine engine)
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Engine = engine });

        Assert.False(await site.UseAsync((MigrationRunner runner) => runner.MigrateAsync(CancellationToken.None)));
    }

    [Theory, EachEngine]
    public async Task Migrations_OfTwoNodesAtOnce_RunOnce(DatabaseEngine engine)
    {
        await using var storage = SiteStorage.Empty(engine);
        var options = new SiteHostOptions { Engine = engine, Storage = storage, Recipe = "blank" };
        await using (await SiteHost.StartAsync(options))
        {
        }

        var nodes = await Task.WhenAll(SiteHost.StartAsync(options), SiteHost.StartAsync(options));

        foreach (var node in nodes)
        {
            (await node.Anonymous().GetPageAsync("/health/ready")).ShouldBeOk();
            await node.DisposeAsync();
        }
    }

    private static async Task<SiteStorage> CreateFromModelAsync(SiteHost site, DatabaseEngine engine)
    {
        var storage = SiteStorage.Empty(engine);
        Directory.CreateDirectory(storage.DataPath);
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SiteDbContext>();
        var usual = db.Database.GetConnectionString();
        db.Database.SetConnectionString(ConnectionString(storage));
        try
        {
            var creator = db.GetService<IRelationalDatabaseCreator>();
            await creator.CreateAsync();
            await creator.CreateTablesAsync();
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
            db.Database.SetConnectionString(usual);
        }

        return storage;
    }

    private static Task<IReadOnlyList<string>> ReadAsync(SiteHost site, SiteStorage storage) =>
        Task.FromResult(SchemaReader.Read(site.Options.Engine, ConnectionString(storage)));

    private static string ConnectionString(SiteStorage storage) => storage.ConnectionString ?? $"Data Source={Path.Combine(storage.DataPath, "site.db")}";
}
