using Eap.Applications.Process;
using Eap.Contents.Definitions;

namespace Eap.Applications.Forms;

/// <summary>A form's questions in groups.</summary>
public static class FormOutline
{
    /// <summary>The groups that have questions, in order.</summary>
    public static IReadOnlyList<FormStep> Of(ContentTypeDefinition type)
    {
        var fields = type.Parts.Where(part => part.PartName != nameof(ApplicationPart)).SelectMany(part => part.Fields.Select(field => $"{part.Name}.{field.Name}")).ToList();
        return fields.Count == 0 ? [] : [new FormStep("answers", type.DisplayName, null, fields)];
    }
}
