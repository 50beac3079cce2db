using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Eap.Platform.Migrations;

/// <summary>Describes schema changes once for both engines; EF's own generator writes the SQL.</summary>
public sealed class SchemaBuilder(DatabaseEngine engine)
{
    private readonly MigrationBuilder _builder = new(null);

    internal IReadOnlyList<MigrationOperation> Operations => _builder.Operations;

    /// <summary>The engine the schema is made for; needed only beside <see cref="Sql"/>.</summary>
    public DatabaseEngine Engine => engine;

    /// <summary>Creates a table.</summary>
    public SchemaBuilder CreateTable(string name, Action<TableSchema> describe)
    {
        var table = new TableSchema(name);
        describe(table);
        _builder.Operations.Add(table.ToOperation());
        return this;
    }

    /// <summary>Adds a column; it must be nullable or carry a default, which the model must state too.</summary>
    public SchemaBuilder AddColumn<T>(string table, string name, int? maxLength = null, bool nullable = true, object? defaultValue = null)
    {
        _builder.Operations.Add(new AddColumnOperation
        {
            Table = table, Name = name, ClrType = typeof(T), MaxLength = maxLength, IsNullable = nullable, DefaultValue = defaultValue,
        });
        return this;
    }

    /// <summary>Creates an index named <c>IX_Table_Column_Column</c>, as EF names it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">Its columns, in order.</param>
    /// <param name="unique">No two rows alike.</param>
    /// <param name="whereTrue">Only rows where this yes/no column is true.</param>
    public SchemaBuilder CreateIndex(string table, string[] columns, bool unique = false, string? whereTrue = null)
    {
        _builder.Operations.Add(new CreateIndexOperation
        {
            Table = table,
            Name = $"IX_{table}_{string.Join('_', columns)}",
            Columns = columns,
            IsUnique = unique,
            Filter = whereTrue is null ? null : IndexFilters.WhereTrue(whereTrue),
        });
        return this;
    }

    /// <summary>Plain SQL, for what EF has no word for (full-text tables).</summary>
    public SchemaBuilder Sql(string sqlite, string postgreSql)
    {
        var sql = engine == DatabaseEngine.PostgreSql ? postgreSql : sqlite;
        if (sql.Length > 0) _builder.Sql(sql);
        return this;
    }
}
