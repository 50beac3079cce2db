using Eap.Contents.Indexing;
using Eap.Lectures.Models;
using Eap.Platform.Migrations;

namespace Eap.Lectures;

internal sealed class LectureMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateIndexTable<LectureIndex>(table => table.Column<DateTime>("StartUtc").Column<DateTime>("EndUtc").Column<string>("State", 16));
        schema.CreateIndex(nameof(LectureIndex), ["StartUtc"]);
        schema.CreateIndex(nameof(LectureIndex), ["EndUtc"]);
        return 1;
    }
}
