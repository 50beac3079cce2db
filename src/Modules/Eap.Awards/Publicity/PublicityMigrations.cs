using Eap.Platform.Migrations;

namespace Eap.Awards.Publicity;

internal sealed class PublicityMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(PublicityRound), table => table.Id()
            .Column<string>("RoundId", 26).Column<string>("ProgrammeItemId", 26).Column<int>("Round").Column<string>("Reason", 1000).Column<string>("Contact", 500).Column<DateOnly>("StartedOn")
            .Column<int>("WorkingDays").Column<DateTime>("EndsUtc").Nullable<string>("Warning", 500).Column<DateTime>("StartedUtc").Column<string>("StartedByName", 255).Column<string>("State", 16)
            .Column<bool>("IsStanding").Nullable<DateTime>("ClosedUtc").Nullable<string>("ClosedByName", 255).Nullable<string>("Result", 1000).Column<string>("CorrectionsJson"));
        schema.CreateIndex(nameof(PublicityRound), ["RoundId"], unique: true);
        schema.CreateIndex(nameof(PublicityRound), ["ProgrammeItemId", "Round"], unique: true);
        schema.CreateIndex(nameof(PublicityRound), ["ProgrammeItemId", "IsStanding"], unique: true, whereTrue: "IsStanding");
        schema.CreateTable(nameof(PublicityLine), table => table.Id()
            .Column<string>("RoundId", 26).Column<string>("ContentItemId", 26).Column<int>("Position").Column<string>("Category", 64).Column<string>("TitleName", 100).Column<string>("Name", 255).Column<string>("Unit", 255).Column<string>("Reason", 500));
        schema.CreateIndex(nameof(PublicityLine), ["RoundId", "ContentItemId"], unique: true);
        schema.CreateIndex(nameof(PublicityLine), ["ContentItemId"]);
        schema.CreateTable(nameof(Objection), table => table.Id()
            .Column<string>("ObjectionId", 26).Column<string>("Receipt", 64).Column<string>("CodeHash", 64).Column<string>("FormHash", 64).Column<string>("RoundId", 26).Nullable<string>("ContentItemId", 26).Column<DateTime>("ReceivedUtc")
            .Column<bool>("IsNamed").Nullable<string>("NameSealed").Nullable<string>("ContactSealed").Column<string>("TextSealed").Nullable<string>("AssignedTo", 64).Nullable<string>("AssignedToName", 255).Column<string>("Verdict", 16)
            .Nullable<string>("AnswerSealed").Nullable<DateTime>("AnsweredUtc").Nullable<string>("AnsweredByName", 255));
        schema.CreateIndex(nameof(Objection), ["ObjectionId"], unique: true);
        schema.CreateIndex(nameof(Objection), ["Receipt"], unique: true);
        schema.CreateIndex(nameof(Objection), ["FormHash"], unique: true);
        schema.CreateIndex(nameof(Objection), ["RoundId", "Verdict"]);
        schema.CreateIndex(nameof(Objection), ["ContentItemId"]);
        return 1;
    }

    public static int UpdateFrom1(SchemaBuilder schema)
    {
        schema.AddColumn<string>(nameof(PublicityLine), nameof(PublicityLine.PublishedName), 255);
        return 2;
    }
}
