using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Indexing;

namespace Eap.Contents.Editing;

internal sealed class DriverFieldIndexSource(IEnumerable<IContentFieldDriver> drivers) : IFieldIndexSource
{
    private readonly Dictionary<string, IContentFieldDriver> _drivers = drivers.ToDictionary(driver => driver.FieldName);

    public IEnumerable<FieldIndex> Index(string fieldType, JsonObject value, ContentPartFieldDefinition definition) =>
        _drivers.TryGetValue(fieldType, out var driver) ? driver.Index(value, definition) : [];
}
