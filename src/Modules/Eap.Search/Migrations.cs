using Eap.Platform.Migrations;
using Eap.Search.Documents;
using Eap.Search.Statistics;

namespace Eap.Search;

internal sealed class SearchMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(SearchDocument), table => table.Id()
            .Column<string>("ContentItemId", 26).Column<string>("ContentType", 128).Column<string>("OrganizationId", 26).Column<DateTime>("PublishedUtc")
            .Column<string>("Path", 500).Column<string>("Terms").Column<string>("Title", 255).Column<string>("Facts").Column<string>("Text"));
        schema.CreateIndex(nameof(SearchDocument), ["ContentItemId"], unique: true);
        schema.CreateIndex(nameof(SearchDocument), ["PublishedUtc"]);
        schema.CreateTable(nameof(SearchDay), table => table.Column<DateOnly>("Day").Column<long>("Searches").Column<long>("WithoutResult").Key("Day"));
        // Words are cut by ChineseAnalyzer; the tokenizer only splits at spaces. Without content the table keeps the index alone.
        schema.Sql(
            """CREATE VIRTUAL TABLE fts_search USING fts5(title, body, tags, content='', contentless_delete=1, prefix='1', tokenize="unicode61 remove_diacritics 0")""",
            """
            CREATE TABLE fts_search (id bigint PRIMARY KEY, title tsvector NOT NULL, words tsvector NOT NULL);
            CREATE INDEX fts_search_title ON fts_search USING gin (title);
            CREATE INDEX fts_search_words ON fts_search USING gin (words);
            """);
        return 1;
    }
}
