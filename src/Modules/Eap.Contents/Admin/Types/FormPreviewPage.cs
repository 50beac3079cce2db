using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Handlers;

namespace Eap.Contents.Admin.Types;

/// <summary>A form as those who fill it in will see it.</summary>
/// <param name="Type">The form.</param>
/// <param name="Steps">Its sections.</param>
/// <param name="Errors">What would be said about what was typed.</param>
/// <param name="IsChecked">It was tried, and nothing was wrong.</param>
public sealed record FormPreviewPage(ContentTypeDefinition Type, IReadOnlyList<FormStep> Steps, IReadOnlyList<ContentError> Errors, bool IsChecked)
{
    /// <summary>Id of the control an error stands at.</summary>
    public string Anchor(ContentError error) => Steps.SelectMany(step => step.Blocks).Any(block => block.Model is FieldEditor { IsGroup: true } field && field.Name == error.Field)
        ? $"{error.Field.Replace('.', '-')}-group"
        : error.Field.Replace('.', '-');
}
