using Eap.Contents.Markdown;
using System.Text.RegularExpressions;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Indexing;
using Eap.Contents.Protection;
using Eap.Platform.Text;
using System.Globalization;

namespace Eap.Contents.Fields.Drivers;

internal sealed class TextFieldDriver(FieldProtector protector) : ContentFieldDriver<TextField, TextFieldSettings>
{
    private const string Lines = "TextArea";
    private const string List = "PredefinedList";

    protected override IReadOnlyDictionary<string, IReadOnlyList<string>> Format(TextField field, ContentPartFieldDefinition definition) =>
        One(IsProtected(definition) ? "" : field.Text ?? (definition.GetSettings<TextFieldSettings>().DefaultValue));

    protected override void Bind(TextField field, string name, ContentPartFieldDefinition definition, EditorInput input)
    {
        if (input.Text(name) is not { } typed) return;
        var text = Editor(definition) == Lines ? MultiLine.Clean(typed) : PlainInput.Clean(typed).Value;
        if (!IsProtected(definition))
        {
            field.Text = text.Length == 0 ? null : text;
        }
        else if (text.Length > 0)
        {
            field.Text = null;
            protector.Protect(field, text);
        }
    }

    protected override bool IsEmpty(TextField field) => string.IsNullOrWhiteSpace(field.Text) && !FieldProtector.HasValue(field);

    protected override IEnumerable<string> Validate(TextField field, TextFieldSettings settings, ContentPartFieldDefinition definition)
    {
        if (field.Text is not { } text) yield break;
        var most = settings.MaxLength > 0 ? settings.MaxLength : Editor(definition) == Lines ? 20_000 : 500;
        var length = new StringInfo(text).LengthInTextElements;
        if (length > most) yield return $"最多 {most} 个字，现在是 {length} 个，请删去 {length - most} 个。";
        if (settings.Pattern is { Length: > 0 } pattern && !Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.None, TimeSpan.FromMilliseconds(200))) yield return "格式不对，请照提示填写。";
        if (Editor(definition) == List && Options(definition).All(option => option.Value != text)) yield return "请从列表中选择一项。";
    }

    protected override Task<IReadOnlyList<FieldOption>> OptionsAsync(TextField field, ContentPartFieldDefinition definition, CancellationToken cancellationToken) => Task.FromResult(Options(definition));

    protected override IEnumerable<FieldIndex> Index(TextField field, ContentPartFieldDefinition definition) =>
        string.IsNullOrEmpty(field.Text) ? [] : [new TextFieldIndex { Value = field.Text.Length > 255 ? field.Text[..255] : field.Text }];

    protected override string ToText(TextField field, ContentPartFieldDefinition definition) =>
        IsProtected(definition) ? (FieldProtector.HasValue(field) ? "●●●●" : "") : Options(definition).FirstOrDefault(option => option.Value == field.Text)?.Text ?? field.Text ?? "";

    private static bool IsProtected(ContentPartFieldDefinition definition) => definition.GetSettings<ProtectedFieldSettings>().IsProtected;

    private static string? Editor(ContentPartFieldDefinition definition) => definition.GetSettings<ContentPartFieldSettings>().Editor;

    private static IReadOnlyList<FieldOption> Options(ContentPartFieldDefinition definition) =>
        [.. definition.GetSettings<TextFieldPredefinedListEditorSettings>().Options.Select(option => new FieldOption(option.Value ?? option.Name ?? "", option.Name ?? option.Value ?? ""))];
}
