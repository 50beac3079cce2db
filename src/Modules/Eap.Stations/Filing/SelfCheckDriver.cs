using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Indexing;
using Eap.Contents.Model;
using Eap.Platform.Text;
using Eap.Stations.Acceptance;

namespace Eap.Stations.Filing;

// What is asked follows the class chosen on the same form, so the editor asks the plan; what was answered is bound by the checks the page had.
internal sealed class SelfCheckDriver(SelfCheckAsking asking) : IContentFieldDriver
{
    private const int MostChecks = 200;
    private const int MostId = 16;

    public string FieldName => nameof(SelfCheckField);

    public async Task<FieldEditor> BuildEditorAsync(string name, JsonObject? value, ContentPartFieldDefinition definition, EditorInput input, bool locked, CancellationToken cancellationToken)
    {
        var (field, settings) = (Read(value), definition.GetSettings<SelfCheckFieldSettings>());
        if (!locked) Apply(field, name, input);
        if (!locked && input.Item is not null) await asking.AskAsync(field, input.Item, cancellationToken);
        var kind = input.Item is null ? null : AcceptanceFiling.Of(input.Item).Class;
        return new FieldEditor
        {
            Name = name, Definition = definition, Values = new Dictionary<string, IReadOnlyList<string>>(), Hint = settings.Hint, Required = settings.Required || field.Checks.Count > 0, IsLocked = locked, IsGroup = true,
            Template = $"{nameof(SelfCheckField)}.Edit", Errors = input.For(name), Detail = new SelfCheckEditor(name, kind is { } chosen ? AcceptanceProcess.Title(chosen) : null, field.Checks, locked),
        };
    }

    public JsonObject Bind(string name, JsonObject? value, ContentPartFieldDefinition definition, EditorInput input)
    {
        var field = Read(value);
        Apply(field, name, input);
        return JsonSerializer.SerializeToNode(field, ContentJson.Options)!.AsObject();
    }

    // Whether everything is answered the rules of the filing say, who know what is asked today.
    public IEnumerable<string> Validate(JsonObject? value, ContentPartFieldDefinition definition, bool publishing) =>
        Read(value).Checks.Where(check => check.Evidence.Length > SelfCheck.MostEvidence).Select(check => $"“{check.Title}”的说明最多 {SelfCheck.MostEvidence} 个字。");

    public IEnumerable<FieldIndex> Index(JsonObject value, ContentPartFieldDefinition definition) => [];

    public string ToText(JsonObject value, ContentPartFieldDefinition definition) =>
        Read(value) is { Checks: { Count: > 0 } checks } ? string.Join('\n', checks.Select(check => $"{check.Id}　{check.Title}：{check.Words}")) : "本市的标准还没有录入检查项（待录入）";

    internal static SelfCheckField Read(JsonObject? value)
    {
        try
        {
            return value?.Deserialize<SelfCheckField>(ContentJson.Options) ?? new SelfCheckField();
        }
        catch (JsonException)
        {
            // Made with an older definition in which this field was of another kind.
            return new SelfCheckField();
        }
    }

    private static void Apply(SelfCheckField field, string name, EditorInput input)
    {
        foreach (var id in input.All(SelfCheckEditor.Ids(name)).Where(id => id.Length <= MostId).Distinct().Take(MostChecks))
        {
            var check = field.Checks.Concat(field.SetAside).FirstOrDefault(known => known.Id == id);
            if (check is null) field.Checks.Add(check = new SelfCheck { Id = id });
            check.IsMet = input.Text(SelfCheckEditor.Met(name, id)) switch { "yes" => true, "no" => false, _ => null };
            check.Evidence = BoundedText.Cut(PlainInput.Clean(input.Text(SelfCheckEditor.Evidence(name, id))).Value, 4 * SelfCheck.MostEvidence);
        }
    }
}
