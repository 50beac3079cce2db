using Eap.Platform.Migrations;

namespace Eap.SelfChecks.Surveys;

internal sealed class SurveyMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(SurveyRun), table => table.Id()
            .Column<string>("SurveyItemId", 26).Column<string>("Code", 16).Column<string>("OrganizationId", 26).Column<string>("Title", 255).Column<string>("DefinitionJson").Column<DateTime>("OpenedUtc").Column<string>("OpenedByName", 255)
            .Column<DateTime>("FromUtc").Column<DateTime>("UntilUtc").Nullable<DateTime>("ClosedUtc").Nullable<string>("ReportJson"));
        schema.CreateIndex(nameof(SurveyRun), ["SurveyItemId"], unique: true);
        schema.CreateIndex(nameof(SurveyRun), ["Code"], unique: true);
        schema.CreateTable(nameof(SurveyAnswer), table => table.Column<long>("Key").Column<string>("SurveyItemId", 26).Column<string>("AnswersJson").Key("Key"));
        schema.CreateIndex(nameof(SurveyAnswer), ["SurveyItemId"]);
        schema.CreateTable(nameof(UsedTicket), table => table.Column<long>("Mark").Column<string>("SurveyItemId", 26).Key("Mark"));
        schema.CreateIndex(nameof(UsedTicket), ["SurveyItemId"]);
        return 1;
    }

    public static int UpdateFrom1(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(SurveyAsking), table => table.Id()
            .Column<string>("SurveyItemId", 26).Column<string>("VersionId", 26).Column<DateTime>("AskedUtc").Column<string>("AskedBy", 64).Column<string>("AskedByName", 255)
            .Nullable<DateTime>("SentBackUtc").Nullable<string>("SentBackByName", 255).Nullable<string>("Reason", SurveyProblems.LongestText));
        schema.CreateIndex(nameof(SurveyAsking), ["SurveyItemId"], unique: true);
        schema.AddColumn<int>(nameof(SurveyRun), nameof(SurveyRun.MostAnswers));
        return 2;
    }
}
