using Eap.Platform.Migrations;

namespace Eap.SelfChecks.Urgent;

internal sealed class UrgentMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(UrgentRequest), table => table.Id()
            .Column<string>("RequestId", 26).Column<string>("OrganizationId", 26).Column<string>("PlaceId", 26).Column<string>("Kind", 16).Column<string>("Size", 16).Column<string>("Haste", 16).Column<string>("AskedBy", 64).Column<DateTime>("AskedUtc")
            .Nullable<string>("NameSealed").Nullable<string>("PhoneSealed").Nullable<string>("NoteSealed").Column<string>("State", 16).Column<int>("Level").Column<DateTime>("DueUtc").Column<int>("Told").Column<int>("ToldOutside").Nullable<string>("TakenBy", 64).Nullable<string>("TakenByName", 255)
            .Nullable<DateTime>("ContactedUtc").Nullable<DateTime>("ClosedUtc").Nullable<string>("Outcome", 16));
        schema.CreateIndex(nameof(UrgentRequest), ["RequestId"], unique: true);
        schema.CreateIndex(nameof(UrgentRequest), ["OrganizationId"]);
        schema.CreateIndex(nameof(UrgentRequest), ["State"]);
        schema.CreateTable(nameof(UrgentTold), table => table.Id().Column<string>("RequestId", 26).Column<string>("UserId", 64).Column<bool>("IsOutside"));
        schema.CreateIndex(nameof(UrgentTold), ["RequestId", "UserId"], unique: true);
        return 1;
    }

    public static int UpdateFrom1(SchemaBuilder schema)
    {
        schema.AddColumn<DateTime>(nameof(UrgentRequest), nameof(UrgentRequest.UndeliveredUtc));
        schema.AddColumn<string>(nameof(UrgentRequest), nameof(UrgentRequest.Withdrawal), 16);
        return 2;
    }

    public static int UpdateFrom2(SchemaBuilder schema)
    {
        schema.AddColumn<DateTime>(nameof(UrgentRequest), nameof(UrgentRequest.TakenUtc));
        return 3;
    }
}
