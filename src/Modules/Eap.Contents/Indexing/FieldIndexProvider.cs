using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Model;

namespace Eap.Contents.Indexing;

/// <summary>Fills one of the generic field tables.</summary>
public sealed class FieldIndexProvider<TIndex>(IFieldIndexSource fields) : IndexProvider<TIndex> where TIndex : FieldIndex
{
    /// <inheritdoc />
    protected override IEnumerable<TIndex> Map(ContentItem item, ContentTypeDefinition? type)
    {
        foreach (var part in type?.Parts ?? [])
            foreach (var field in part.Fields)
            {
                if (item.Content[part.Name]?[field.Name] is not JsonObject value) continue;
                foreach (var row in fields.Index(field.FieldName, value, field).OfType<TIndex>())
                {
                    (row.ContentType, row.PartName, row.FieldName) = (item.ContentType, part.Name, field.Name);
                    yield return row;
                }
            }
    }
}
