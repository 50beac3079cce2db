using Eap.Experts.Calendar;
using Eap.Experts.Offers;
using Eap.Platform.Migrations;

namespace Eap.Experts;

internal sealed class ExpertMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(CalendarSlot), table => table.Id()
            .Column<string>("ResourceKind", 16).Column<string>("ResourceId", 64).Column<DateTime>("SlotStartUtc").Column<string>("SubjectItemId", 26));
        schema.CreateIndex(nameof(CalendarSlot), ["ResourceKind", "ResourceId", "SlotStartUtc"], unique: true);
        schema.CreateIndex(nameof(CalendarSlot), ["SubjectItemId"]);
        schema.CreateTable(nameof(ExpertAvailability), table => table.Id()
            .Column<string>("ExpertItemId", 26).Nullable<int>("Weekday").Nullable<DateOnly>("FromDay").Nullable<DateOnly>("ToDay")
            .Column<int>("FromMinute").Column<int>("ToMinute").Column<bool>("IsAway"));
        schema.CreateIndex(nameof(ExpertAvailability), ["ExpertItemId"]);
        return CreateOffers(schema);
    }

    private static int CreateOffers(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(LecturerOffer), table => table.Id()
            .Column<string>("OfferId", 26).Column<string>("RequestItemId", 26).Column<string>("RequestType", 64).Column<string>("ExpertItemId", 26).Column<string>("ExpertName", 255)
            .Column<string>("OrganizationId", 26).Column<string>("Title", 255).Column<string>("Host", 200).Column<string>("Place", 255).Nullable<string>("VenueId", 64).Nullable<string>("Note", 1000)
            .Column<DateTime>("StartUtc").Column<DateTime>("EndUtc").Column<string>("TokenHash", 64).Column<DateTime>("CreatedUtc").Column<DateTime>("ExpiresUtc")
            .Column<string>("State", 16).Column<bool>("IsAccepted").Nullable<DateTime>("ClosedUtc").Nullable<string>("Reason", 500));
        schema.CreateIndex(nameof(LecturerOffer), ["OfferId"], unique: true);
        schema.CreateIndex(nameof(LecturerOffer), ["TokenHash"], unique: true);
        schema.CreateIndex(nameof(LecturerOffer), ["RequestItemId"], unique: true, whereTrue: "IsAccepted");
        schema.CreateIndex(nameof(LecturerOffer), ["RequestItemId", "Id"]);
        schema.CreateIndex(nameof(LecturerOffer), ["ExpertItemId", "StartUtc"]);
        return 1;
    }
}
