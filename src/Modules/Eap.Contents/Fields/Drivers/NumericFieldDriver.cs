using System.Globalization;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Indexing;
using Eap.Platform.Text;

namespace Eap.Contents.Fields.Drivers;

internal sealed class NumericFieldDriver : ContentFieldDriver<NumericField, NumericFieldSettings>
{
    protected override IReadOnlyDictionary<string, IReadOnlyList<string>> Format(NumericField field, ContentPartFieldDefinition definition) => One(Text(field));

    protected override void Bind(NumericField field, string name, ContentPartFieldDefinition definition, EditorInput input)
    {
        if (input.Text(name) is not { } typed) return;
        var text = FullWidth.Fold(PlainInput.Clean(typed).Value).Replace(",", "");
        if (text.Length == 0) field.Value = null;
        else if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < 1_000_000_000_000m) field.Value = value;
        else input.Fail(name, "请填写数字，例如 50。");
    }

    protected override bool IsEmpty(NumericField field) => field.Value is null;

    protected override IEnumerable<string> Validate(NumericField field, NumericFieldSettings settings, ContentPartFieldDefinition definition)
    {
        var value = field.Value!.Value;
        if (decimal.Round(value, settings.Scale) != value) yield return settings.Scale == 0 ? "请填写整数。" : $"小数点后最多 {settings.Scale} 位。";
        if (value < settings.Minimum) yield return $"不能小于 {settings.Minimum}。";
        if (value > settings.Maximum) yield return $"不能大于 {settings.Maximum}。";
    }

    protected override IEnumerable<FieldIndex> Index(NumericField field, ContentPartFieldDefinition definition) => field.Value is { } value ? [new NumericFieldIndex { Value = value }] : [];

    protected override string ToText(NumericField field, ContentPartFieldDefinition definition) => Text(field) ?? "";

    private static string? Text(NumericField field) => field.Value?.ToString("0.############", CultureInfo.InvariantCulture);
}
