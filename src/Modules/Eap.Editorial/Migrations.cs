using Eap.Editorial.Corrections;
using Eap.Editorial.Manuscripts;
using Eap.Editorial.Passages;
using Eap.Platform.Migrations;

namespace Eap.Editorial;

internal sealed class EditorialMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(Manuscript), table => table.Id()
            .Column<string>("ContentItemId", 26).Column<string>("State", 16).Nullable<string>("VersionId", 26).Nullable<string>("LiveVersionId", 26).Nullable<string>("GoneVersionId", 26)
            .Column<string>("Writers").Nullable<string>("SubmittedBy", 64).Nullable<DateTime>("SubmittedUtc"));
        schema.CreateIndex(nameof(Manuscript), ["ContentItemId"], unique: true);
        schema.CreateTable(nameof(SignOff), table => table.Id()
            .Column<string>("ContentItemId", 26).Column<string>("VersionId", 26).Column<string>("Stage", 16).Nullable<string>("PersonId", 64).Column<string>("PersonName", 255)
            .Column<string>("Role", 100).Column<DateTime>("SignedUtc").Column<string>("Source", 16).Nullable<string>("Opinion", 2000).Nullable<string>("TaskId", 26).Column<bool>("Stands"));
        schema.CreateIndex(nameof(SignOff), ["VersionId", "Stage", "Stands"], unique: true, whereTrue: "Stands");
        schema.CreateIndex(nameof(SignOff), ["ContentItemId"]);
        schema.CreateIndex(nameof(SignOff), ["SignedUtc"]);
        schema.CreateTable(nameof(EditorialEvent), table => table.Id()
            .Column<string>("ContentItemId", 26).Nullable<string>("VersionId", 26).Column<string>("Kind", 16).Nullable<string>("Stage", 16).Nullable<string>("PersonId", 64)
            .Column<string>("PersonName", 255).Nullable<string>("Text", 2000).Column<DateTime>("CreatedUtc"));
        schema.CreateIndex(nameof(EditorialEvent), ["ContentItemId"]);
        schema.CreateIndex(nameof(EditorialEvent), ["CreatedUtc"]);
        schema.CreateTable(nameof(Correction), table => table.Id()
            .Column<string>("ContentItemId", 26).Column<string>("VersionId", 26).Column<string>("Note", CorrectionPart.MaxLength).Column<DateTime>("PublishedUtc"));
        schema.CreateIndex(nameof(Correction), ["ContentItemId"]);
        CreateComments(schema);
        return 1;
    }

    private static void CreateComments(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(PassageComment), table => table.Id()
            .Column<string>("CommentId", 26).Column<string>("ContentItemId", 26).Column<string>("VersionId", 26).Column<int>("Place").Column<string>("Quote", PassageComment.MaxLength)
            .Column<string>("Text", PassageComment.MaxLength).Column<string>("AuthorId", 64).Column<string>("AuthorName", 255).Column<DateTime>("CreatedUtc")
            .Nullable<string>("Answer", PassageComment.MaxLength).Nullable<string>("AnsweredBy", 64).Nullable<string>("AnsweredByName", 255).Nullable<DateTime>("AnsweredUtc")
            .Nullable<string>("SettledByName", 255).Nullable<DateTime>("SettledUtc"));
        schema.CreateIndex(nameof(PassageComment), ["CommentId"], unique: true);
        schema.CreateIndex(nameof(PassageComment), ["ContentItemId"]);
    }
}
