namespace Eap.Contents.Fields;

/// <summary>Options of a text field with the editor <c>PredefinedList</c>.</summary>
public sealed class TextFieldPredefinedListEditorSettings
{
    /// <summary>What may be chosen.</summary>
    public List<ListOption> Options { get; set; } = [];

    /// <summary>Radio or Dropdown.</summary>
    public string? Editor { get; set; }

    /// <summary>Chosen in a new item.</summary>
    public string? DefaultValue { get; set; }
}
