using Eap.Contents.Editing;

namespace Eap.Applications.Portal;

/// <summary>The id of the element a link to a field leads to.</summary>
internal static class FieldAnchor
{
    public static string Of(string field, IEnumerable<EditorBlock> blocks) =>
        blocks.Any(block => block.Model is FieldEditor { IsGroup: true } editor && editor.Name == field) ? $"{field.Replace('.', '-')}-group" : field.Replace('.', '-');
}
