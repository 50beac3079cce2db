using Eap.Articles.Models;
using Eap.Contents.Indexing;
using Eap.Platform.Migrations;

namespace Eap.Articles;

internal sealed class ArticleMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateIndexTable<ArticleIndex>(table => table.Column<string>("Facet", 16).Column<string>("Value", 255).Column<DateTime>("PublishedUtc"));
        schema.CreateIndex(nameof(ArticleIndex), ["Facet", "Value", "PublishedUtc"]);
        return 1;
    }
}
