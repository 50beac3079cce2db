using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Indexing;
using Eap.Contents.Markdown;
using Eap.Platform.Data;
using Eap.Platform.Time;

namespace Eap.Contents.Fields.Drivers;

internal sealed class DeclarationFieldDriver(MarkdownRenderer markdown, TimeProvider time, SiteClock clock) : ContentFieldDriver<DeclarationField, DeclarationFieldSettings>
{
    private const string Yes = "true";
    private const string DefaultLabel = "我已阅读，并确认以上内容";

    protected override bool IsGroup(ContentPartFieldDefinition definition) => true;

    protected override IReadOnlyDictionary<string, IReadOnlyList<string>> Format(DeclarationField field, ContentPartFieldDefinition definition) => One(Stands(field, definition) ? Yes : "false");

    protected override object Detail(DeclarationField field, string name, ContentPartFieldDefinition definition, EditorInput input, bool locked)
    {
        var settings = definition.GetSettings<DeclarationFieldSettings>();
        var given = !locked && input.Has(name) ? input.All(name).Contains(Yes) : Stands(field, definition);
        return new DeclarationEditor(markdown.ToHtml(settings.Text, 4), settings.Label ?? DefaultLabel, given, Stands(field, definition) && field.GivenUtc is { } moment ? clock.FormatTime(moment) : null);
    }

    // The moment and the words are the server's: a browser can only say yes or no.
    protected override void Bind(DeclarationField field, string name, ContentPartFieldDefinition definition, EditorInput input)
    {
        if (!input.Has(name)) return;
        var given = input.All(name).Contains(Yes);
        if (given && Stands(field, definition)) return;
        field.Given = given;
        field.GivenUtc = given ? UtcDateTimeConverter.ToStored(time.GetUtcNow().UtcDateTime) : null;
        field.TextSha256 = given ? definition.GetSettings<DeclarationFieldSettings>().Sha256() : null;
    }

    protected override bool IsEmpty(DeclarationField field) => !field.Given;

    protected override string Missing(ContentPartFieldDefinition definition) => $"请阅读“{definition.DisplayName}”，同意后打勾。";

    protected override IEnumerable<string> ValidateComplete(DeclarationField field, DeclarationFieldSettings settings, ContentPartFieldDefinition definition)
    {
        if (field.Given && !Stands(field, definition)) yield return $"“{definition.DisplayName}”的文字在你确认之后改过，请重新阅读并打勾。";
    }

    protected override IEnumerable<FieldIndex> Index(DeclarationField field, ContentPartFieldDefinition definition) => [new BooleanFieldIndex { Value = field.Given }];

    protected override string ToText(DeclarationField field, ContentPartFieldDefinition definition) =>
        !field.Given ? "未确认" : field.GivenUtc is { } moment ? $"已确认（{clock.FormatTime(moment)}）" : "已确认";

    // Words that were changed since were not agreed to.
    private static bool Stands(DeclarationField field, ContentPartFieldDefinition definition) => field.Given && field.TextSha256 == definition.GetSettings<DeclarationFieldSettings>().Sha256();
}
