namespace Eap.Platform.Data;

/// <summary>The database engines a site may stand on.</summary>
public enum DatabaseEngine
{
    /// <summary>The embedded default: one file in the data folder, WAL mode.</summary>
    Sqlite,

    /// <summary>PostgreSQL 15 or newer.</summary>
    PostgreSql,
}
