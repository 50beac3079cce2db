using Eap.Contents.Definitions;
using Eap.Contents.Model;

namespace Eap.Contents.Editing;

/// <summary>What a part's driver needs to edit it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Definition">How the part is attached; its name prefixes all inputs.</param>
/// <param name="Input">What was posted and what is wrong.</param>
/// <param name="IsLocked">Shown, not to be changed.</param>
public sealed record PartEditorContext(ContentItem Item, ContentTypePartDefinition Definition, EditorInput Input, bool IsLocked)
{
    /// <summary>Name of an input of this part.</summary>
    public string Name(string member) => $"{Definition.Name}.{member}";
}
