using Eap.Platform.Migrations;

namespace Eap.Contents.Indexing;

/// <summary>Creates index tables.</summary>
public static class ContentIndexSchema
{
    /// <summary>Creates the table of an index with the columns all share, and its own.</summary>
    public static SchemaBuilder CreateIndexTable<T>(this SchemaBuilder schema, Action<TableSchema> describe) where T : ContentIndex
    {
        var name = typeof(T).Name;
        schema.CreateTable(name, table =>
        {
            table.Id().Column<string>("ContentItemId", 26).Column<string>("ContentItemVersionId", 26).Column<bool>("Latest").Column<bool>("Published");
            describe(table);
        });
        return schema.CreateIndex(name, ["ContentItemId"]).CreateIndex(name, ["ContentItemVersionId"]);
    }
}
