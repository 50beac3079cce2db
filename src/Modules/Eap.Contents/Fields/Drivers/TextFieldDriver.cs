using Eap.Contents.Markdown;
using System.Text.RegularExpressions;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Fields.Formats;
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
        One(definition.IsProtected ? "" : field.Text ?? (definition.GetSettings<TextFieldSettings>().DefaultValue));

    protected override void Bind(TextField field, string name, ContentPartFieldDefinition definition, EditorInput input)
    {
        if (input.Text(name) is not { } typed) return;
        var cleaned = Editor(definition) == Lines ? MultiLine.Clean(typed) : PlainInput.Clean(typed).Value;
        var text = TextFormats.Tidy(definition.GetSettings<TextFieldSettings>().Format, cleaned);
        if (!definition.IsProtected)
        {
            field.Text = text.Length == 0 ? null : text;
        }
        else if (text.Length > 0)
        {
            // Encrypted it can no longer be checked, and what is wrong must not take the place of what was right.
            var problems = Problems(text, definition).ToList();
            foreach (var problem in problems) input.Fail(name, problem);
            if (problems.Count > 0) return;
            field.Text = null;
            protector.Protect(field, text);
        }
    }

    protected override bool IsEmpty(TextField field) => string.IsNullOrWhiteSpace(field.Text) && !FieldProtector.HasValue(field);

    protected override bool IsKept(TextField field, ContentPartFieldDefinition definition) => definition.IsProtected && FieldProtector.HasValue(field);

    protected override IEnumerable<string> Validate(TextField field, TextFieldSettings settings, ContentPartFieldDefinition definition) =>
        field.Text is { } text ? Problems(text, definition) : [];

    private static IEnumerable<string> Problems(string text, ContentPartFieldDefinition definition)
    {
        var settings = definition.GetSettings<TextFieldSettings>();
        var most = settings.MaxLength > 0 ? settings.MaxLength : Editor(definition) == Lines ? 20_000 : 500;
        var length = new StringInfo(text).LengthInTextElements;
        if (length > most) yield return $"最多 {most} 个字，现在是 {length} 个，请删去 {length - most} 个。";
        else if (TextFormats.Problem(settings.Format, text) is { } problem) yield return problem;
        if (settings.Pattern is { Length: > 0 } pattern && !Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.None, TimeSpan.FromMilliseconds(200))) yield return "格式不对，请照提示填写。";
        if (Editor(definition) == List && Options(definition).All(option => option.Value != text)) yield return "请从列表中选择一项。";
    }

    protected override Task<IReadOnlyList<FieldOption>> OptionsAsync(TextField field, ContentPartFieldDefinition definition, CancellationToken cancellationToken) => Task.FromResult(Options(definition));

    protected override IEnumerable<FieldIndex> Index(TextField field, ContentPartFieldDefinition definition) =>
        string.IsNullOrEmpty(field.Text) ? [] : [new TextFieldIndex { Value = BoundedText.Cut(field.Text, 255) }];

    protected override string ToText(TextField field, ContentPartFieldDefinition definition) =>
        definition.IsProtected ? (FieldProtector.HasValue(field) ? "●●●●" : "") : Options(definition).FirstOrDefault(option => option.Value == field.Text)?.Text ?? field.Text ?? "";

    private static string? Editor(ContentPartFieldDefinition definition) => definition.GetSettings<ContentPartFieldSettings>().Editor;

    private static IReadOnlyList<FieldOption> Options(ContentPartFieldDefinition definition) =>
        [.. definition.GetSettings<TextFieldPredefinedListEditorSettings>().Options.Select(option => new FieldOption(option.Value ?? option.Name ?? "", option.Name ?? option.Value ?? ""))];
}
