using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Fields.Formats;
using Eap.Contents.Indexing;
using Eap.Platform.Text;
using Eap.Platform.Time;

namespace Eap.Contents.Fields.Drivers;

internal sealed class DateFieldDriver : ContentFieldDriver<DateField, DateFieldSettings>
{
    protected override IReadOnlyDictionary<string, IReadOnlyList<string>> Format(DateField field, ContentPartFieldDefinition definition) => One(field.Value is { } day ? TypedDay.Write(day) : null);

    protected override void Bind(DateField field, string name, ContentPartFieldDefinition definition, EditorInput input)
    {
        if (input.Text(name) is not { } typed) return;
        var text = PlainInput.Clean(typed).Value;
        if (text.Length == 0) field.Value = null;
        else if (TypedDay.TryRead(text, out var day)) field.Value = day;
        else input.Fail(name, TypedDay.Message);
    }

    protected override bool IsEmpty(DateField field) => field.Value is null;

    protected override IEnumerable<FieldIndex> Index(DateField field, ContentPartFieldDefinition definition) =>
        field.Value is { } day ? [new DateFieldIndex { Value = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) }] : [];

    protected override string ToText(DateField field, ContentPartFieldDefinition definition) => field.Value is { } day ? SiteClock.Format(day) : "";
}
