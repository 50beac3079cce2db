using Eap.Platform.Data;
using Xunit;

namespace Eap.Testing;

/// <summary>The database engines tests run on; <see cref="EachEngineAttribute"/> is the short way.</summary>
public static class Engines
{
    /// <summary>SQLite, and PostgreSQL where a server is to be had; where one is required it is always named, so that its absence fails.</summary>
    public static TheoryData<DatabaseEngine> All =>
        Postgres.IsConfigured || Postgres.IsRequired ? [DatabaseEngine.Sqlite, DatabaseEngine.PostgreSql] : [DatabaseEngine.Sqlite];
}
