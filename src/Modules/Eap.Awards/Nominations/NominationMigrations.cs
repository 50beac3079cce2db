using Eap.Platform.Migrations;

namespace Eap.Awards.Nominations;

internal sealed class NominationMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(Nomination), table => table.Id()
            .Column<string>("ContentItemId", 26).Column<string>("ProgrammeItemId", 26).Column<string>("Category", 64).Column<string>("OrganizationId", 26).Column<string>("Kind", 16)
            .Column<string>("NomineeName", 255).Column<string>("NameKey", 255).Column<string>("UnitName", 255).Column<string>("Stage", 16).Column<string>("FactsJson").Column<string>("Consent", 16).Nullable<string>("RecommendedBy", 200)
            .Nullable<DateOnly>("ResolvedOn").Nullable<DateOnly>("PublicFrom").Nullable<DateOnly>("PublicTo").Nullable<int>("PublicDays").Nullable<string>("PlanVersionId", 26)
            .Column<DateTime>("FiledUtc").Nullable<string>("Reason", 1000).Column<DateTime>("ChangedUtc"));
        schema.CreateIndex(nameof(Nomination), ["ContentItemId"], unique: true);
        schema.CreateIndex(nameof(Nomination), ["ProgrammeItemId", "Category", "Stage"]);
        schema.CreateIndex(nameof(Nomination), ["ProgrammeItemId", "NameKey"]);
        schema.CreateIndex(nameof(Nomination), ["OrganizationId"]);
        schema.CreateTable(nameof(NominationKey), table => table.Id()
            .Column<string>("ContentItemId", 26).Column<string>("ProgrammeItemId", 26).Column<string>("Category", 64).Column<string>("Key", 255).Column<bool>("IsHeld"));
        schema.CreateIndex(nameof(NominationKey), ["ContentItemId"]);
        schema.CreateIndex(nameof(NominationKey), ["ProgrammeItemId", "Category", "Key"], unique: true, whereTrue: nameof(NominationKey.IsHeld));
        schema.CreateTable(nameof(NominationConsent), table => table.Id()
            .Column<string>("ContentItemId", 26).Column<string>("TokenHash", 64).Column<DateTime>("SentUtc").Nullable<DateTime>("AnsweredUtc").Nullable<string>("Reason", 500).Nullable<string>("WordsSha256", 64));
        schema.CreateIndex(nameof(NominationConsent), ["ContentItemId"], unique: true);
        schema.CreateIndex(nameof(NominationConsent), ["TokenHash"], unique: true);
        schema.CreateTable(nameof(ConsultationOpinion), table => table.Id()
            .Column<string>("OpinionId", 26).Column<string>("ContentItemId", 26).Column<string>("Code", 64).Column<string>("Body", 100).Column<DateTime>("AskedUtc").Column<string>("AskedByName", 255).Column<string>("Verdict", 16)
            .Nullable<string>("Words", 1000).Nullable<DateOnly>("SignedOn").Nullable<string>("AttachmentId", 26).Nullable<DateTime>("EnteredUtc").Nullable<string>("EnteredBy", 64).Nullable<string>("EnteredByName", 255));
        schema.CreateIndex(nameof(ConsultationOpinion), ["OpinionId"], unique: true);
        schema.CreateIndex(nameof(ConsultationOpinion), ["ContentItemId", "Code"], unique: true);
        return 1;
    }

    public static int UpdateFrom1(SchemaBuilder schema)
    {
        schema.AddColumn<string>(nameof(Nomination), nameof(Nomination.WorkOrganizationId), maxLength: 26);
        schema.AddColumn<DateTime>(nameof(Nomination), nameof(Nomination.CompletedUtc));
        return 2;
    }
}
