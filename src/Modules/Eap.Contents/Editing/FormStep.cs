using Eap.Contents.Definitions;
using Eap.Contents.Forms;

namespace Eap.Contents.Editing;

/// <summary>A section of a form with the editors that stand in it: one step, or one heading of the long page.</summary>
/// <param name="Section">The section; null for the fields that stand before all sections.</param>
/// <param name="Blocks">Its editors, in order.</param>
public sealed record FormStep(FormSection? Section, IReadOnlyList<EditorBlock> Blocks)
{
    /// <summary>Sorts an editor's blocks into the sections of the form; sections without a block are left out.</summary>
    public static IReadOnlyList<FormStep> Of(ContentTypeDefinition type, IReadOnlyList<EditorSection> editor)
    {
        var sections = type.GetSettings<FormSettings>().Sections;
        var blocks = editor.SelectMany(section => section.Blocks).ToLookup(block => block.Model is FieldEditor field ? Find(sections, field.Definition) : null);
        return [.. sections.Prepend(null).Select(section => new FormStep(section, [.. blocks[section]])).Where(step => step.Blocks.Count > 0)];
    }

    private static FormSection? Find(List<FormSection> sections, ContentPartFieldDefinition field)
    {
        var name = field.GetSettings<FormFieldSettings>().Section;
        return sections.FirstOrDefault(section => section.Name == name);
    }
}
