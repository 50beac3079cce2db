using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Fields.Formats;
using Eap.Contents.Indexing;
using Eap.Platform.Text;

namespace Eap.Contents.Fields.Drivers;

internal sealed class NumericFieldDriver : ContentFieldDriver<NumericField, NumericFieldSettings>
{
    protected override IReadOnlyDictionary<string, IReadOnlyList<string>> Format(NumericField field, ContentPartFieldDefinition definition) => One(Text(field));

    protected override void Bind(NumericField field, string name, ContentPartFieldDefinition definition, EditorInput input)
    {
        if (input.Text(name) is not { } typed) return;
        var text = PlainInput.Clean(typed).Value;
        if (text.Length == 0) field.Value = null;
        else if (TypedNumber.TryRead(text, out var value)) field.Value = value;
        else input.Fail(name, "请填写数字，例如 50。");
    }

    protected override bool IsEmpty(NumericField field) => field.Value is null;

    protected override IEnumerable<string> Validate(NumericField field, NumericFieldSettings settings, ContentPartFieldDefinition definition) =>
        TypedNumber.Problems(field.Value!.Value, settings.Scale, settings.Minimum, settings.Maximum);

    protected override IEnumerable<FieldIndex> Index(NumericField field, ContentPartFieldDefinition definition) => field.Value is { } value ? [new NumericFieldIndex { Value = value }] : [];

    protected override string ToText(NumericField field, ContentPartFieldDefinition definition) => Text(field) ?? "";

    private static string? Text(NumericField field) => field.Value is { } value ? TypedNumber.Write(value) : null;
}
