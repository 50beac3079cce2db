using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Forms;
using Eap.Contents.Handlers;
using Eap.Contents.Model;

namespace Eap.Contents.Editing;

/// <summary>What drivers find wrong with an item.</summary>
internal static class ContentValidation
{
    public static IEnumerable<ContentError> Check(
        ContentItem item, ContentTypeDefinition type, IReadOnlyDictionary<string, IContentPartDriver> parts, IReadOnlyDictionary<string, IContentFieldDriver> fields, bool publishing)
    {
        var hidden = FormRules.Of(type).Hidden(item);
        foreach (var part in type.Parts)
        {
            if (parts.TryGetValue(part.PartName, out var driver))
                foreach (var error in driver.Validate(item, part, publishing)) yield return error;
            foreach (var field in part.Fields)
            {
                if (!fields.TryGetValue(field.FieldName, out var fieldDriver) || hidden.Contains(new FieldPath(part.Name, field.Name))) continue;
                foreach (var message in fieldDriver.Validate(item.Content[part.Name]?[field.Name] as JsonObject, field, publishing))
                    yield return new ContentError($"{part.Name}.{field.Name}", message);
            }
        }
    }
}
