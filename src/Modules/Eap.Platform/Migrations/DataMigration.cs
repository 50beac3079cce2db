namespace Eap.Platform.Migrations;

/// <summary>
/// A module's schema, step by step. <see cref="Create"/> returns the version it makes; further steps are public methods named
/// <c>UpdateFrom1</c>, <c>UpdateFrom2</c>... of the same shape, each returning the version it reaches. Steps only add: tables,
/// nullable columns or columns with a default, indexes, SQL. A changed column is a new column.
/// </summary>
public abstract class DataMigration
{
    /// <summary>Makes the schema of a new site and returns its version.</summary>
    public abstract int Create(SchemaBuilder schema);
}
