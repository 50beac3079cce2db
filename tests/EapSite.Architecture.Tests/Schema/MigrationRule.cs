using System.Reflection;
using System.Text.RegularExpressions;
using Eap.Platform.Data;
using Eap.Platform.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace EapSite.Architecture.Tests.Schema;

/// <summary>
/// Migrations only add. On SQLite anything else becomes a rebuild of the table, whose DROP deletes the children of its rows; and the rebuild takes
/// today's model for the shape of that day.
/// </summary>
internal static partial class MigrationRule
{
    private static readonly PropertyInfo Operations = typeof(SchemaBuilder).GetProperty("Operations", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)!;

    public static IReadOnlyList<string> Violations(DataMigration migration, DatabaseEngine engine) =>
        [.. Steps(migration, engine).SelectMany(step => step.Operations.Select(operation => (step.Name, Problem: Problem(operation))))
            .Where(found => found.Problem is not null).Select(found => $"{migration.GetType().FullName}.{found.Name} on {engine}: {found.Problem}")];

    /// <summary>Create and every UpdateFrom step that follows from it, with what each does.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<MigrationOperation> Operations)> Steps(DataMigration migration, DatabaseEngine engine)
    {
        var steps = new List<(string, IReadOnlyList<MigrationOperation>)>();
        var schema = new SchemaBuilder(engine);
        var version = migration.Create(schema);
        steps.Add((nameof(DataMigration.Create), Read(schema)));
        while (migration.GetType().GetMethod($"UpdateFrom{version}", [typeof(SchemaBuilder)]) is { } method)
        {
            schema = new SchemaBuilder(engine);
            var next = (int)method.Invoke(migration, [schema])!;
            if (next <= version) throw new InvalidOperationException($"{migration.GetType().FullName}.{method.Name} returns {next}: the runner would never end.");
            version = next;
            steps.Add((method.Name, Read(schema)));
        }

        return steps;
    }

    /// <summary>Steps no chain leads to would never run.</summary>
    public static IReadOnlyList<string> Unreachable(DataMigration migration)
    {
        var reached = Steps(migration, DatabaseEngine.Sqlite).Select(step => step.Name).ToHashSet();
        return [.. migration.GetType().GetMethods().Select(method => method.Name).Where(name => name.StartsWith("UpdateFrom", StringComparison.Ordinal) && !reached.Contains(name))];
    }

    private static IReadOnlyList<MigrationOperation> Read(SchemaBuilder schema) => [.. (IReadOnlyList<MigrationOperation>)Operations.GetValue(schema)!];

    private static string? Problem(MigrationOperation operation) => operation switch
    {
        CreateTableOperation or CreateIndexOperation => null,
        AddColumnOperation { IsNullable: true } => null,
        AddColumnOperation column => column.DefaultValue is not null || column.DefaultValueSql is not null ? null : $"column {column.Table}.{column.Name} is neither nullable nor has a default",
        SqlOperation sql => Removing().Match(sql.Sql) is { Success: true } word ? $"SQL with {word.Value.ToUpperInvariant()}" : null,
        _ => $"{operation.GetType().Name} does not add",
    };

    [GeneratedRegex(@"\b(DROP|ALTER|TRUNCATE|RENAME|DELETE\s+FROM)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Removing();
}
