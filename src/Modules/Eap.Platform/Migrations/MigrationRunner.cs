using System.Reflection;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;

namespace Eap.Platform.Migrations;

/// <summary>Brings the database to the schema of this build, all modules in one transaction.</summary>
public sealed class MigrationRunner(SiteDbContext db, IEnumerable<DataMigration> migrations, WriteGate gate, ILogger<MigrationRunner> logger)
{
    /// <summary>Runs what has not run yet; true when anything did.</summary>
    public async Task<bool> MigrateAsync(CancellationToken cancellationToken)
    {
        using var entry = await gate.EnterAsync(db.Engine == DatabaseEngine.Sqlite, cancellationToken);
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken)) await creator.CreateAsync(cancellationToken);
        if (db.Engine == DatabaseEngine.Sqlite) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (db.Engine == DatabaseEngine.PostgreSql) await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(20180917)", cancellationToken);
        if (!await HasVersionTableAsync(cancellationToken)) await ApplyAsync(VersionTable(), cancellationToken);
        var versions = await db.Set<DataMigrationRecord>().AsTracking().ToDictionaryAsync(record => record.Name, cancellationToken);
        var changed = false;
        foreach (var migration in migrations) changed |= await MigrateAsync(migration, versions, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return changed;
    }

    private async Task<bool> MigrateAsync(DataMigration migration, Dictionary<string, DataMigrationRecord> versions, CancellationToken cancellationToken)
    {
        var (name, changed) = (migration.GetType().FullName!, false);
        if (!versions.TryGetValue(name, out var record))
        {
            record = new DataMigrationRecord { Name = name };
            db.Add(record);
            var schema = new SchemaBuilder(db.Engine);
            record.Version = migration.Create(schema);
            await ApplyAsync(schema, cancellationToken);
            changed = true;
        }

        while (Step(migration, record.Version) is { } step)
        {
            var schema = new SchemaBuilder(db.Engine);
            logger.LogInformation("Schema of {Migration}: from version {Version}", name, record.Version);
            record.Version = (int)step.Invoke(migration, [schema])!;
            await ApplyAsync(schema, cancellationToken);
            changed = true;
        }

        return changed;
    }

    private static MethodInfo? Step(DataMigration migration, int version) => migration.GetType().GetMethod($"UpdateFrom{version}", [typeof(SchemaBuilder)]);

    private static SchemaBuilder VersionTable() => new SchemaBuilder(default).CreateTable(nameof(DataMigrationRecord), table => table
        .Column<string>("Name", 255).Column<int>("Version").Key("Name"));

    private async Task<bool> HasVersionTableAsync(CancellationToken cancellationToken)
    {
        var sql = db.Engine == DatabaseEngine.PostgreSql
            ? "SELECT count(*)::int AS \"Value\" FROM information_schema.tables WHERE table_name = 'DataMigrationRecord' AND table_schema = current_schema()"
            : "SELECT count(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = 'DataMigrationRecord'";
        return (await db.Database.SqlQueryRaw<int>(sql).ToListAsync(cancellationToken))[0] > 0;
    }

    private async Task ApplyAsync(SchemaBuilder schema, CancellationToken cancellationToken)
    {
        var model = db.GetService<IDesignTimeModel>().Model;
        var connection = db.GetService<IRelationalConnection>();
        foreach (var command in db.GetService<IMigrationsSqlGenerator>().Generate(schema.Operations, model))
            await command.ExecuteNonQueryAsync(connection, cancellationToken: cancellationToken);
    }
}
