using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Markdown;

namespace Eap.Contents.Fields.Drivers;

internal sealed class MarkdownFieldDriver(MarkdownRenderer markdown) : ContentFieldDriver<MarkdownField, MarkdownFieldSettings>
{
    protected override IReadOnlyDictionary<string, IReadOnlyList<string>> Format(MarkdownField field, ContentPartFieldDefinition definition) => One(field.Markdown);

    protected override void Bind(MarkdownField field, string name, ContentPartFieldDefinition definition, EditorInput input)
    {
        if (input.Text(name) is { } typed) field.Markdown = MultiLine.Clean(typed) is { Length: > 0 } text ? text : null;
    }

    protected override bool IsEmpty(MarkdownField field) => string.IsNullOrWhiteSpace(field.Markdown);

    protected override IEnumerable<string> Validate(MarkdownField field, MarkdownFieldSettings settings, ContentPartFieldDefinition definition) =>
        field.Markdown!.Length > MultiLine.MaxLength ? [$"正文最多 {MultiLine.MaxLength / 10_000} 万字，请分成几篇。"] : markdown.Check(field.Markdown);

    protected override string ToText(MarkdownField field, ContentPartFieldDefinition definition) => markdown.ToPlainText(field.Markdown ?? "");
}
