using System.Globalization;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Indexing;
using Eap.Platform.Text;
using Eap.Platform.Time;

namespace Eap.Contents.Fields.Drivers;

internal sealed class DateTimeFieldDriver(SiteClock clock) : ContentFieldDriver<DateTimeField, DateTimeFieldSettings>
{
    private static readonly string[] Formats = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-M-d H:mm", "yyyy/M/d H:mm", "yyyy年M月d日 H:mm"];

    protected override IReadOnlyDictionary<string, IReadOnlyList<string>> Format(DateTimeField field, ContentPartFieldDefinition definition) =>
        One(field.Value is { } value ? clock.ToLocal(value).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) : null);

    protected override void Bind(DateTimeField field, string name, ContentPartFieldDefinition definition, EditorInput input)
    {
        if (input.Text(name) is not { } typed) return;
        var text = FullWidth.Fold(PlainInput.Clean(typed).Value);
        if (text.Length == 0) field.Value = null;
        else if (DateTime.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is >= 1900 and <= 2200) field.Value = clock.ToUtc(local);
        else input.Fail(name, "没有这个时刻，请按 2026-11-22 14:00 的样子填写。");
    }

    protected override bool IsEmpty(DateTimeField field) => field.Value is null;

    protected override IEnumerable<FieldIndex> Index(DateTimeField field, ContentPartFieldDefinition definition) => field.Value is { } value ? [new DateFieldIndex { Value = value }] : [];

    protected override string ToText(DateTimeField field, ContentPartFieldDefinition definition) => field.Value is { } value ? clock.FormatTime(value) : "";
}
