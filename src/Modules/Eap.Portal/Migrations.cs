using Eap.Contents.Indexing;
using Eap.Platform.Migrations;
using Eap.Portal.Hotlines;

namespace Eap.Portal;

internal sealed class PortalMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateIndexTable<HotlineIndex>(table => table.Column<string>("Number", 40).Column<string>("Kind", 32).Column<bool>("Permanent").Nullable<DateTime>("VerifiedOn").Column<int>("Position"));
        schema.CreateIndex(nameof(HotlineIndex), ["Position"]);
        return 1;
    }
}
