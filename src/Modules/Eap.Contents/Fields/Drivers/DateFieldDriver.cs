using System.Globalization;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Indexing;
using Eap.Platform.Text;
using Eap.Platform.Time;

namespace Eap.Contents.Fields.Drivers;

internal sealed class DateFieldDriver : ContentFieldDriver<DateField, DateFieldSettings>
{
    private static readonly string[] Formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    protected override IReadOnlyDictionary<string, IReadOnlyList<string>> Format(DateField field, ContentPartFieldDefinition definition) => One(field.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    protected override void Bind(DateField field, string name, ContentPartFieldDefinition definition, EditorInput input)
    {
        if (input.Text(name) is not { } typed) return;
        var text = FullWidth.Fold(PlainInput.Clean(typed).Value).Replace(" ", "");
        if (text.Length == 0) field.Value = null;
        else if (DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200) field.Value = day;
        else input.Fail(name, "没有这一天，请按 2026-11-22 的样子填写。");
    }

    protected override bool IsEmpty(DateField field) => field.Value is null;

    protected override IEnumerable<FieldIndex> Index(DateField field, ContentPartFieldDefinition definition) =>
        field.Value is { } day ? [new DateFieldIndex { Value = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) }] : [];

    protected override string ToText(DateField field, ContentPartFieldDefinition definition) => field.Value is { } day ? SiteClock.Format(day) : "";
}
