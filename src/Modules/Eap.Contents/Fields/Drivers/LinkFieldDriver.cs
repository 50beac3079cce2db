using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Markdown;
using Eap.Platform.Text;

namespace Eap.Contents.Fields.Drivers;

internal sealed class LinkFieldDriver : ContentFieldDriver<LinkField, LinkFieldSettings>
{
    protected override IReadOnlyList<string> Inputs => ["Url", "Text"];

    protected override bool IsGroup(ContentPartFieldDefinition definition) => true;

    protected override IReadOnlyDictionary<string, IReadOnlyList<string>> Format(LinkField field, ContentPartFieldDefinition definition) =>
        new Dictionary<string, IReadOnlyList<string>> { ["Url"] = [field.Url ?? ""], ["Text"] = [field.Text ?? ""] };

    protected override void Bind(LinkField field, string name, ContentPartFieldDefinition definition, EditorInput input)
    {
        if (input.Text($"{name}.Url") is { } url) field.Url = Blank(PlainInput.Clean(url).Value);
        if (input.Text($"{name}.Text") is { } text) field.Text = Blank(PlainInput.Clean(text).Value);
    }

    protected override bool IsEmpty(LinkField field) => string.IsNullOrEmpty(field.Url);

    protected override IEnumerable<string> Validate(LinkField field, LinkFieldSettings settings, ContentPartFieldDefinition definition)
    {
        if (!SafeUrl.IsAllowed(field.Url)) yield return "链接要以 https://、http:// 或 / 开头。";
        if (field.Url!.Length > 2000 || field.Text?.Length > 255) yield return "链接太长。";
    }

    protected override string ToText(LinkField field, ContentPartFieldDefinition definition) => field.Text ?? field.Url ?? "";

    private static string? Blank(string text) => text.Length == 0 ? null : text;
}
