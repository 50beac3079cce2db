namespace Eap.Platform.Data;

/// <summary>Configuration section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>Which engine; default <see cref="DatabaseEngine.Sqlite"/>.</summary>
    public DatabaseEngine Provider { get; set; } = DatabaseEngine.Sqlite;

    /// <summary>Needed for PostgreSQL. For SQLite empty means <c>site.db</c> in the data folder.</summary>
    public string? ConnectionString { get; set; }
}
