using System.Text.Json.Nodes;
using Eap.Contents.Definitions;

namespace Eap.Contents.Indexing;

/// <summary>What a field's value gives to the generic field tables; the drivers answer.</summary>
public interface IFieldIndexSource
{
    /// <summary>Rows of a value.</summary>
    IEnumerable<FieldIndex> Index(string fieldType, JsonObject value, ContentPartFieldDefinition definition);
}
