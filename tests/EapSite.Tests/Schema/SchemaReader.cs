using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.EntityFrameworkCore.Scaffolding.Metadata;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal;

namespace EapSite.Tests.Schema;

/// <summary>A database's schema as sorted lines that can be compared: columns, keys, indexes with their filters, foreign keys.</summary>
internal static class SchemaReader
{
    public static IReadOnlyList<string> Read(DatabaseEngine engine, string connectionString)
    {
        IDesignTimeServices design = engine == DatabaseEngine.PostgreSql ? new NpgsqlDesignTimeServices() : new SqliteDesignTimeServices();
        var services = new ServiceCollection().AddLogging();
        design.ConfigureDesignTimeServices(services);
        using var provider = services.BuildServiceProvider();
        var model = provider.GetRequiredService<IDatabaseModelFactory>().Create(connectionString, new DatabaseModelFactoryOptions());
        return [.. model.Tables.Where(IsOurs).SelectMany(Lines).Order(StringComparer.Ordinal)];
    }

    // Full-text tables are made by plain SQL and are not in EF's model; the version table is made before the model is asked.
    private static bool IsOurs(DatabaseTable table) =>
        !table.Name.StartsWith("fts_", StringComparison.OrdinalIgnoreCase) && !table.Name.StartsWith("sqlite_", StringComparison.Ordinal);

    private static IEnumerable<string> Lines(DatabaseTable table) =>
    [
        .. table.Columns.Select(column =>
            $"{table.Name}.{column.Name} {column.StoreType} {(column.IsNullable ? "null" : "not null")} default={column.DefaultValueSql} computed={column.ComputedColumnSql} generated={column.ValueGenerated}"),
        $"{table.Name} key ({Names(table.PrimaryKey?.Columns)})",
        .. table.Indexes.Select(index => $"{table.Name} index {index.Name} ({Names(index.Columns)}){(index.IsUnique ? " unique" : "")} where {index.Filter}"),
        .. table.UniqueConstraints.Select(unique => $"{table.Name} unique ({Names(unique.Columns)})"),
        .. table.ForeignKeys.Select(key => $"{table.Name} ({Names(key.Columns)}) references {key.PrincipalTable.Name} ({Names(key.PrincipalColumns)}) on delete {key.OnDelete}"),
    ];

    private static string Names(IEnumerable<DatabaseColumn>? columns) => string.Join(", ", (columns ?? []).Select(column => column.Name));
}
