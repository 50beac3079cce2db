using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Eap.Platform.Data;

/// <summary>
/// Inserts rows nobody asks back for, in the running unit of work and without the change tracker: for tables with ten rows beside every item. Numbers
/// the database gives are not read back. Mappings and conversions are the model's.
/// </summary>
public static class RowWriter
{
    // PostgreSQL is a way off: many rows a statement. SQLite is here: one short statement, prepared once.
    private const int RowsOverTheWire = 100;
    private const int ValuesAtOnce = 500;

    /// <summary>Writes rows of any mapped types.</summary>
    public static async Task InsertRowsAsync(this SiteDbContext db, IReadOnlyCollection<object> rows, CancellationToken cancellationToken)
    {
        foreach (var group in rows.GroupBy(row => row.GetType()))
        {
            var table = Table.Of(db, group.Key);
            foreach (var sizes in group.Chunk(db.Engine == DatabaseEngine.Sqlite ? 1 : RowsOverTheWire).GroupBy(chunk => chunk.Length))
                await WriteAsync(db, table, sizes, cancellationToken);
        }
    }

    /// <summary>Removes from several tables all rows that name one of these values in a text column they share: one trip, whatever their number.</summary>
    public static async Task DeleteRowsAsync(this SiteDbContext db, IReadOnlyCollection<Type> types, string property, IReadOnlyList<string> values, CancellationToken cancellationToken)
    {
        var tables = types.Select(type => db.Model.FindEntityType(type) ?? throw new InvalidOperationException($"{type} is not mapped."))
            .Select(entity => (Name: entity.GetTableName(), Column: entity.FindProperty(property)!.GetColumnName())).ToList();
        foreach (var chunk in values.Chunk(ValuesAtOnce))
        {
            await using var command = InTransaction(db);
            var list = string.Join(", ", chunk.Select((_, at) => $"@p{at}"));
            command.CommandText = string.Concat(tables.Select(table => $"DELETE FROM \"{table.Name}\" WHERE \"{table.Column}\" IN ({list});"));
            for (var at = 0; at < chunk.Length; at++)
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = ($"@p{at}", chunk[at]);
                command.Parameters.Add(parameter);
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    // All chunks are of one size, so that one statement serves them.
    private static async Task WriteAsync(SiteDbContext db, Table table, IGrouping<int, object[]> chunks, CancellationToken cancellationToken)
    {
        await using var command = InTransaction(db);
        command.CommandText = table.Insert(chunks.Key);
        foreach (var chunk in chunks)
        {
            table.Bind(command, chunk);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static DbCommand InTransaction(SiteDbContext db)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction() ?? throw new InvalidOperationException("Rows are written inside a unit of work.");
        return command;
    }

    private sealed record Column(string Name, RelationalTypeMapping Mapping, bool IsNullable, Func<object, object?> Read);

    private sealed class Table(string name, IReadOnlyList<Column> columns)
    {
        public static Table Of(SiteDbContext db, Type type)
        {
            var entity = db.Model.FindEntityType(type) ?? throw new InvalidOperationException($"{type} is not mapped.");
            var columns = entity.GetProperties().Where(property => property.ValueGenerated != ValueGenerated.OnAdd)
                .Select(property => new Column(property.GetColumnName(), property.GetRelationalTypeMapping(), property.IsNullable, property.GetGetter().GetClrValue));
            return new Table(entity.GetTableName()!, [.. columns]);
        }

        public string Insert(int rows)
        {
            var values = Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", columns.Select((_, column) => $"@p{row * columns.Count + column}"))})");
            return $"INSERT INTO \"{name}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) VALUES {string.Join(", ", values)}";
        }

        public void Bind(DbCommand command, object[] rows)
        {
            command.Parameters.Clear();
            for (var row = 0; row < rows.Length; row++)
                for (var at = 0; at < columns.Count; at++)
                    command.Parameters.Add(columns[at].Mapping.CreateParameter(command, $"@p{row * columns.Count + at}", columns[at].Read(rows[row]), columns[at].IsNullable));
        }
    }
}
