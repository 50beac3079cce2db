using Eap.Applications.Process;
using Eap.Contents.Definitions;
using Eap.Contents.Forms;

namespace Eap.Applications.Forms;

/// <summary>A form's questions in groups.</summary>
public static class FormOutline
{
    /// <summary>The group of the questions that belong to no other.</summary>
    public const string Basics = "basics";

    /// <summary>The groups that have questions, in order: those without a group first.</summary>
    public static IReadOnlyList<QuestionGroup> Of(ContentTypeDefinition type)
    {
        var sections = type.GetSettings<FormSettings>().Sections;
        var fields = type.Parts.Where(part => part.PartName != nameof(ApplicationPart)).SelectMany(part => part.Fields.Select(field => (Name: $"{part.Name}.{field.Name}", field.GetSettings<FormFieldSettings>().Section)))
            .ToLookup(field => sections.Any(section => section.Name == field.Section) ? field.Section! : Basics, field => field.Name);
        var first = new QuestionGroup(Basics, type.DisplayName, null, [.. fields[Basics]]);
        return [.. sections.Where(section => section.Name != Basics).Select(section => new QuestionGroup(section.Name, section.Title, section.Hint, [.. fields[section.Name]])).Prepend(first).Where(step => step.Fields.Count > 0)];
    }
}
