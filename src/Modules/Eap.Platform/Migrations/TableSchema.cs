using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Eap.Platform.Migrations;

/// <summary>The columns of a table being created.</summary>
public sealed class TableSchema(string table)
{
    private readonly List<AddColumnOperation> _columns = [];
    private string[] _key = [];

    /// <summary>The usual key: <c>Id</c>, a number the database gives.</summary>
    public TableSchema Id() => Identity<long>();

    /// <summary>The same as <c>int</c>, for tables of the framework's shape.</summary>
    public TableSchema IntId() => Identity<int>();

    private TableSchema Identity<T>()
    {
        Column<T>("Id");
        _columns[^1].AddAnnotation("Sqlite:Autoincrement", true);
        _columns[^1].AddAnnotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
        return Key("Id");
    }

    /// <summary>A required column.</summary>
    public TableSchema Column<T>(string name, int? maxLength = null) => Add<T>(name, maxLength, nullable: false);

    /// <summary>A column that may be empty.</summary>
    public TableSchema Nullable<T>(string name, int? maxLength = null) => Add<T>(name, maxLength, nullable: true);

    /// <summary>The primary key.</summary>
    public TableSchema Key(params string[] columns)
    {
        _key = columns;
        return this;
    }

    internal CreateTableOperation ToOperation()
    {
        var operation = new CreateTableOperation { Name = table };
        operation.Columns.AddRange(_columns);
        operation.PrimaryKey = new AddPrimaryKeyOperation { Name = $"PK_{table}", Table = table, Columns = _key };
        return operation;
    }

    private TableSchema Add<T>(string name, int? maxLength, bool nullable)
    {
        _columns.Add(new AddColumnOperation { Table = table, Name = name, ClrType = typeof(T), MaxLength = maxLength, IsNullable = nullable });
        return this;
    }
}
