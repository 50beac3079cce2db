using Eap.Contents.Indexing;
using Eap.Platform.Migrations;

namespace Eap.Awards.Stories;

internal sealed class StoryMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateIndexTable<HonourStoryIndex>(table => table.Column<string>("Number", 64));
        schema.CreateIndex(nameof(HonourStoryIndex), ["Number"]);
        return 1;
    }
}
