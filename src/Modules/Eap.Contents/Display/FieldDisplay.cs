using System.Text.Json.Nodes;
using Eap.Contents.Definitions;

namespace Eap.Contents.Display;

/// <summary>A field as shown by the template of its kind (<c>MediaField.Detail</c>), or in words by <c>Field</c>.</summary>
/// <param name="Definition">The field.</param>
/// <param name="Text">Its value in words.</param>
/// <param name="Value">Its value as stored.</param>
public sealed record FieldDisplay(ContentPartFieldDefinition Definition, string Text, JsonObject Value)
{
    /// <summary>The field's name stands beside it already: the template does not say it again.</summary>
    public bool IsLabelled { get; init; }
}
