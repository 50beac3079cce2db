using Eap.Applications.Forms;
using Eap.Contents.Definitions;
using Eap.Contents.Fields;
using Eap.Contents.Forms;
using Eap.Contents.Model;
using Eap.Platform.Text;

namespace Eap.Applications.Answers;

/// <summary>
/// What an application is called where people read it: with the answer its form names, so that two of one unit are told apart. The item's own title stays
/// without it, for that one goes into the audit trail, where nothing is ever erased.
/// </summary>
public sealed class ApplicationTitles(FormDefinitions definitions)
{
    private const int MostLetters = 60;

    /// <summary>The title.</summary>
    public async ValueTask<string> OfAsync(ContentItem item, CancellationToken cancellationToken) => Of(item, await definitions.ForAsync(item, cancellationToken));

    /// <summary>The title, for a definition that is known.</summary>
    public static string Of(ContentItem item, ContentTypeDefinition? type)
    {
        if (type is null || Answer(item, type) is not { Length: > 0 } answer) return item.DisplayText;
        var (form, name) = ($"{type.DisplayName}：", BoundedText.Cut(answer, MostLetters));
        return BoundedText.Cut(item.DisplayText.StartsWith(form, StringComparison.Ordinal) ? $"{form}{name}（{item.DisplayText[form.Length..]}）" : $"{item.DisplayText}：{name}", ContentItem.MaxDisplayText);
    }

    // What is protected is in no title, whatever the form says.
    private static string? Answer(ContentItem item, ContentTypeDefinition type)
    {
        if (new ApplicationForm(type).Settings.TitleField is not { Length: > 0 } wanted) return null;
        var part = type.Parts.FirstOrDefault(part => part.Fields.Any(field => field.Name == wanted && field.FieldName == nameof(TextField) && !field.IsProtected));
        return part is null ? null : PlainInput.Clean(item.Content[part.Name]?[wanted]?["Text"]?.ToString()).Value;
    }
}
