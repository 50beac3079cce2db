using Eap.Contents.Definitions;
using Eap.Contents.Indexing;
using Eap.Contents.Model;
using Eap.Contents.Parts.Aliases;
using Eap.Contents.Parts.Lists;
using Eap.Contents.Routing;
using Eap.Platform.Migrations;

namespace Eap.Contents;

internal sealed class ContentMigrations : DataMigration
{
    public override int Create(SchemaBuilder schema)
    {
        schema.CreateTable(nameof(ContentItem), table => table.Id()
            .Column<string>("ContentItemId", 26).Column<string>("ContentItemVersionId", 26).Column<string>("ContentType", 128).Column<string>("DisplayText", 255)
            .Column<bool>("Latest").Column<bool>("Published").Nullable<DateTime>("ModifiedUtc").Nullable<DateTime>("PublishedUtc").Nullable<DateTime>("CreatedUtc")
            .Column<string>("Owner", 64).Column<string>("Author", 255).Column<string>("OrganizationId", 26).Column<string>("Visibility", 16).Column<int>("DefinitionVersion")
            .Column<bool>("IsConflict").Column<string>("Data"));
        schema.CreateIndex(nameof(ContentItem), ["ContentItemVersionId"], unique: true);
        schema.CreateIndex(nameof(ContentItem), ["ContentItemId", "Latest"], unique: true, whereTrue: "Latest");
        schema.CreateIndex(nameof(ContentItem), ["ContentItemId", "Published"], unique: true, whereTrue: "Published");
        schema.CreateIndex(nameof(ContentItem), ["ContentItemId", "Id"]);
        schema.CreateIndex(nameof(ContentItem), ["ContentType", "PublishedUtc", "Id"], whereTrue: "Published");
        schema.CreateIndex(nameof(ContentItem), ["ContentType", "ModifiedUtc", "Id"], whereTrue: "Latest");
        schema.CreateIndex(nameof(ContentItem), ["ModifiedUtc", "Id"], whereTrue: "Latest");
        schema.CreateTable(nameof(ContentDefinitionRecord), table => table.Id()
            .Column<string>("Kind", 16).Column<string>("Name", 128).Column<int>("Version").Column<string>("Json").Column<string>("Author", 255).Nullable<DateTime>("CreatedUtc").Column<bool>("IsCurrent"));
        schema.CreateIndex(nameof(ContentDefinitionRecord), ["Kind", "Name", "Version"], unique: true);
        schema.CreateIndex(nameof(ContentDefinitionRecord), ["Kind", "Name"], unique: true, whereTrue: "IsCurrent");
        CreateFieldIndexes(schema);
        schema.CreateIndexTable<AutoroutePartIndex>(table => table.Column<string>("Path", 500));
        schema.CreateIndex(nameof(AutoroutePartIndex), ["Path"]);
        schema.CreateIndex(nameof(AutoroutePartIndex), ["Path", "Published"], unique: true, whereTrue: "Published");
        schema.CreateIndex(nameof(AutoroutePartIndex), ["Path", "Latest"], unique: true, whereTrue: "Latest");
        schema.CreateTable(nameof(FormerPath), table => table.Column<string>("Path", 500).Column<string>("ContentItemId", 26).Key("Path"));
        schema.CreateIndexTable<AliasPartIndex>(table => table.Column<string>("Alias", 255));
        schema.CreateIndex(nameof(AliasPartIndex), ["Alias"]);
        schema.CreateIndexTable<ContainedPartIndex>(table => table.Column<string>("ListContentItemId", 26).Column<int>("Order"));
        schema.CreateIndex(nameof(ContainedPartIndex), ["ListContentItemId", "Order"]);
        return 1;
    }

    private static void CreateFieldIndexes(SchemaBuilder schema)
    {
        Create<TextFieldIndex>(table => table.Column<string>("Value", 255));
        Create<NumericFieldIndex>(table => table.Column<decimal>("Value"));
        Create<DateFieldIndex>(table => table.Column<DateTime>("Value"));
        Create<BooleanFieldIndex>(table => table.Column<bool>("Value"));
        Create<ReferenceFieldIndex>(table => table.Column<string>("Value", 64));
        schema.CreateIndex(nameof(ReferenceFieldIndex), ["Value"]);

        void Create<T>(Action<TableSchema> value) where T : FieldIndex
        {
            schema.CreateIndexTable<T>(table =>
            {
                table.Column<string>("ContentType", 128).Column<string>("PartName", 128).Column<string>("FieldName", 128);
                value(table);
            });
            schema.CreateIndex(typeof(T).Name, ["FieldName", "Value"]);
        }
    }
}
