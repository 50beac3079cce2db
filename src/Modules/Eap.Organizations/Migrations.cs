using Eap.Organizations.Contacts;
using Eap.Organizations.Directory;
using Eap.Platform.Migrations;

namespace Eap.Organizations;

internal sealed class OrganizationMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(Organization), table => table.Id()
            .Column<string>("OrganizationId", 26).Column<string>("Code", 64).Nullable<string>("ParentId", 26).Column<string>("Path", 512)
            .Column<string>("Kind", 32).Column<string>("Name", 200).Column<string>("ShortName", 100).Column<int>("Position").Column<bool>("IsActive").Column<int>("Revision"));
        schema.CreateIndex(nameof(Organization), ["OrganizationId"], unique: true);
        schema.CreateIndex(nameof(Organization), ["Code"], unique: true);
        schema.CreateIndex(nameof(Organization), ["Path"]);
        schema.CreateIndex(nameof(Organization), ["ParentId"]);
        schema.CreateTable(nameof(OrganizationName), table => table.Id()
            .Column<string>("OrganizationId", 26).Column<string>("Name", 200).Column<string>("ShortName", 100).Nullable<DateOnly>("ValidFrom").Nullable<DateOnly>("ValidTo"));
        schema.CreateIndex(nameof(OrganizationName), ["OrganizationId"]);
        schema.CreateTable(nameof(OrganizationFact), table => table.Id()
            .Column<string>("OrganizationId", 26).Column<int>("Year").Nullable<int>("Workers").Nullable<int>("Members").Nullable<int>("Women"));
        schema.CreateIndex(nameof(OrganizationFact), ["OrganizationId", "Year"], unique: true);
        schema.CreateTable(nameof(UnitContact), table => table.Id()
            .Column<string>("OrganizationId", 26).Column<string>("Role", 16).Column<string>("Name", UnitContactRules.NameLength).Column<string>("Post", UnitContactRules.PostLength)
            .Column<string>("Phone", UnitContactRules.PhoneLength).Nullable<string>("UserId", 64).Column<DateOnly>("Since").Nullable<DateOnly>("Until").Column<bool>("IsActive"));
        schema.CreateIndex(nameof(UnitContact), ["OrganizationId", "Role"], unique: true, whereTrue: "IsActive");
        schema.CreateIndex(nameof(UnitContact), ["OrganizationId"]);
        return 1;
    }
}
