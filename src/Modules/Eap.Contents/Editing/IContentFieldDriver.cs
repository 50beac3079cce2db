using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Indexing;
using Eap.Contents.Model;

namespace Eap.Contents.Editing;

/// <summary>A field type: how it is edited, checked, indexed, put into words. One driver per type, registered by <c>AddContentField</c>.</summary>
public interface IContentFieldDriver
{
    /// <summary>The field type's name.</summary>
    string FieldName { get; }

    /// <summary>The editor of a value.</summary>
    Task<FieldEditor> BuildEditorAsync(string name, JsonObject? value, ContentPartFieldDefinition definition, EditorInput input, bool locked, CancellationToken cancellationToken);

    /// <summary>Reads what was posted over the value there was; adds errors where it cannot be read.</summary>
    JsonObject Bind(string name, JsonObject? value, ContentPartFieldDefinition definition, EditorInput input);

    /// <summary>What is wrong with a value, in Chinese; <paramref name="publishing"/> asks for what a draft may lack.</summary>
    IEnumerable<string> Validate(JsonObject? value, ContentPartFieldDefinition definition, bool publishing);

    /// <summary>Rows for the generic field tables.</summary>
    IEnumerable<FieldIndex> Index(JsonObject value, ContentPartFieldDefinition definition);

    /// <summary>The value in words, for print, export, history and search; empty for none.</summary>
    string ToText(JsonObject value, ContentPartFieldDefinition definition);
}
