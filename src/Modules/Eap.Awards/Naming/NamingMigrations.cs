using Eap.Platform.Migrations;

namespace Eap.Awards.Naming;

internal sealed class NamingMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(Honour), table => table.Id()
            .Nullable<string>("ContentItemId", 26).Nullable<string>("ProgrammeItemId", 26).Nullable<string>("OrganizationId", 26).Column<string>("HolderKey", 255).Column<string>("Kind", 16)
            .Column<string>("HolderName", 255).Column<string>("UnitName", 255).Column<string>("Title", 64).Column<string>("TitleName", 100).Column<int>("Year").Nullable<string>("Number", 64)
            .Column<DateTime>("AnnouncedUtc").Nullable<DateTime>("RevokedUtc").Nullable<string>("RevokedReason", 1000)
            .Nullable<string>("Source", 300).Nullable<string>("EarlierListId", 26));
        schema.CreateIndex(nameof(Honour), ["HolderKey"]);
        schema.CreateIndex(nameof(Honour), ["ContentItemId"], unique: true);
        schema.CreateIndex(nameof(Honour), ["Number"], unique: true);
        schema.CreateIndex(nameof(Honour), ["Year", "Title"]);
        schema.CreateIndex(nameof(Honour), ["EarlierListId"]);
        return 1;
    }
}
