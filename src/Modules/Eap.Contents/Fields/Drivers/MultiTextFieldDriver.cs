using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Indexing;
using Eap.Platform.Text;

namespace Eap.Contents.Fields.Drivers;

internal sealed class MultiTextFieldDriver : ContentFieldDriver<MultiTextField, MultiTextFieldSettings>
{
    protected override bool IsGroup(ContentPartFieldDefinition definition) => Choices(definition).Count > 0;

    protected override IReadOnlyDictionary<string, IReadOnlyList<string>> Format(MultiTextField field, ContentPartFieldDefinition definition) =>
        new Dictionary<string, IReadOnlyList<string>> { [""] = Choices(definition).Count > 0 ? field.Values : [string.Join('\n', field.Values)] };

    protected override void Bind(MultiTextField field, string name, ContentPartFieldDefinition definition, EditorInput input)
    {
        if (!input.Has(name)) return;
        var lines = Choices(definition).Count > 0 ? input.All(name) : (input.Text(name) ?? "").Split('\n');
        field.Values = [.. lines.Select(line => PlainInput.Clean(line).Value).Where(line => line.Length > 0).Distinct()];
    }

    protected override bool IsEmpty(MultiTextField field) => field.Values.Count == 0;

    protected override IEnumerable<string> Validate(MultiTextField field, MultiTextFieldSettings settings, ContentPartFieldDefinition definition)
    {
        if (field.Values.Count > 100 || field.Values.Any(value => value.Length > 255)) yield return "每项最多 255 个字，最多 100 项。";
        if (settings.Options.Count > 0 && field.Values.Any(value => settings.Options.All(option => option.Value != value))) yield return "请从列表中选择。";
    }

    protected override Task<IReadOnlyList<FieldOption>> OptionsAsync(MultiTextField field, ContentPartFieldDefinition definition, CancellationToken cancellationToken) => Task.FromResult(Choices(definition));

    protected override IEnumerable<FieldIndex> Index(MultiTextField field, ContentPartFieldDefinition definition) => field.Values.Select(value => new TextFieldIndex { Value = value });

    protected override string ToText(MultiTextField field, ContentPartFieldDefinition definition) =>
        string.Join('、', field.Values.Select(value => Choices(definition).FirstOrDefault(option => option.Value == value)?.Text ?? value));

    private static IReadOnlyList<FieldOption> Choices(ContentPartFieldDefinition definition) =>
        [.. definition.GetSettings<MultiTextFieldSettings>().Options.Select(option => new FieldOption(option.Value ?? option.Name ?? "", option.Name ?? option.Value ?? ""))];
}
