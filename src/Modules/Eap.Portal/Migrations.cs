using Eap.Contents.Indexing;
using Eap.Platform.Migrations;
using Eap.Portal.Hotlines;
using Eap.Portal.Notices;
using Eap.Portal.Programmes;

namespace Eap.Portal;

internal sealed class PortalMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateIndexTable<HotlineIndex>(table => table.Column<string>("Number", 40).Column<string>("Kind", 32).Column<bool>("Permanent").Nullable<DateTime>("VerifiedOn").Column<int>("Position"));
        schema.CreateIndex(nameof(HotlineIndex), ["Position"]);
        schema.CreateIndexTable<NoticeIndex>(table => table.Nullable<DateTime>("OriginalDate").Column<string>("Issuers", 255));
        schema.CreateIndex(nameof(NoticeIndex), ["OriginalDate"]);
        schema.CreateIndexTable<ProgrammeIndex>(table => table.Column<string>("Year", 40).Column<string>("Summary", 500).Column<int>("Position"));
        schema.CreateIndex(nameof(ProgrammeIndex), ["Year", "Position"]);
        return 1;
    }
}
