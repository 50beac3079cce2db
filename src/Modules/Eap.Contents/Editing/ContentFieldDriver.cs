using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Indexing;
using Eap.Contents.Model;

namespace Eap.Contents.Editing;

/// <summary>Base of drivers of a typed field.</summary>
public abstract class ContentFieldDriver<TField, TSettings> : IContentFieldDriver
    where TField : ContentField, new()
    where TSettings : FieldSettings, new()
{
    /// <inheritdoc />
    public string FieldName => typeof(TField).Name;

    /// <inheritdoc />
    public async Task<FieldEditor> BuildEditorAsync(string name, JsonObject? value, ContentPartFieldDefinition definition, EditorInput input, bool locked, CancellationToken cancellationToken)
    {
        var settings = definition.GetSettings<TSettings>();
        var variant = definition.GetSettings<ContentPartFieldSettings>().Editor;
        var values = input.Form is null || locked ? Format(Read(value), definition) : Posted(name, input);
        return new FieldEditor
        {
            Name = name, Definition = definition, Values = values, Hint = settings.Hint, Required = settings.Required, IsLocked = locked, IsGroup = IsGroup(definition),
            Template = Template(variant), Options = await OptionsAsync(Read(value), definition, cancellationToken), Errors = input.For(name),
            IsKept = IsKept(Read(value), definition), Detail = Detail(Read(value), name, definition, input, locked),
        };
    }

    /// <inheritdoc />
    public JsonObject Bind(string name, JsonObject? value, ContentPartFieldDefinition definition, EditorInput input)
    {
        var field = Read(value);
        Bind(field, name, definition, input);
        return JsonSerializer.SerializeToNode(field, ContentJson.Options)!.AsObject();
    }

    /// <inheritdoc />
    public IEnumerable<string> Validate(JsonObject? value, ContentPartFieldDefinition definition, bool publishing)
    {
        var (field, settings) = (Read(value), definition.GetSettings<TSettings>());
        if (publishing && settings.Required && IsEmpty(field)) return [Missing(definition)];
        return IsEmpty(field) ? [] : publishing ? Validate(field, settings, definition).Concat(ValidateComplete(field, settings, definition)) : Validate(field, settings, definition);
    }

    /// <inheritdoc />
    public IEnumerable<FieldIndex> Index(JsonObject value, ContentPartFieldDefinition definition) =>
        definition.IsProtected ? [] : Index(Read(value), definition);

    /// <inheritdoc />
    public string ToText(JsonObject value, ContentPartFieldDefinition definition) => ToText(Read(value), definition);

    /// <summary>Suffixes of the inputs; one unnamed input by default.</summary>
    protected virtual IReadOnlyList<string> Inputs => [""];

    /// <summary>True for several inputs under one legend.</summary>
    protected virtual bool IsGroup(ContentPartFieldDefinition definition) => false;

    /// <summary>Name of the control's template.</summary>
    protected virtual string Template(string? variant) => string.IsNullOrEmpty(variant) ? $"{FieldName}.Edit" : $"{FieldName}-{variant}.Edit";

    /// <summary>The stored value as input values.</summary>
    protected abstract IReadOnlyDictionary<string, IReadOnlyList<string>> Format(TField field, ContentPartFieldDefinition definition);

    /// <summary>Reads the inputs into the field.</summary>
    protected abstract void Bind(TField field, string name, ContentPartFieldDefinition definition, EditorInput input);

    /// <summary>Nothing filled in.</summary>
    protected abstract bool IsEmpty(TField field);

    /// <summary>A value is there that is not shown; an empty input keeps it.</summary>
    protected virtual bool IsKept(TField field, ContentPartFieldDefinition definition) => false;

    /// <summary>What this kind's template needs beyond values and options; null for most.</summary>
    protected virtual object? Detail(TField field, string name, ContentPartFieldDefinition definition, EditorInput input, bool locked) => null;

    /// <summary>What is wrong with a value that is there.</summary>
    protected virtual IEnumerable<string> Validate(TField field, TSettings settings, ContentPartFieldDefinition definition) => [];

    /// <summary>What a draft may lack of a value that is there.</summary>
    protected virtual IEnumerable<string> ValidateComplete(TField field, TSettings settings, ContentPartFieldDefinition definition) => [];

    /// <summary>What is said when a field that must be there is empty.</summary>
    protected virtual string Missing(ContentPartFieldDefinition definition) => $"请填写“{definition.DisplayName}”。";

    /// <summary>What can be chosen.</summary>
    protected virtual Task<IReadOnlyList<FieldOption>> OptionsAsync(TField field, ContentPartFieldDefinition definition, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<FieldOption>>([]);

    /// <summary>Rows for the generic field tables.</summary>
    protected virtual IEnumerable<FieldIndex> Index(TField field, ContentPartFieldDefinition definition) => [];

    /// <summary>The value in words.</summary>
    protected abstract string ToText(TField field, ContentPartFieldDefinition definition);

    /// <summary>One input's value.</summary>
    protected static IReadOnlyDictionary<string, IReadOnlyList<string>> One(string? value) => new Dictionary<string, IReadOnlyList<string>> { [""] = value is null ? [] : [value] };

    private static TField Read(JsonObject? value)
    {
        try
        {
            return value?.Deserialize<TField>(ContentJson.Options) ?? new TField();
        }
        catch (JsonException)
        {
            // Made with an older definition in which this field was of another kind: nothing of it can be read, the item can still be edited.
            return new TField();
        }
    }

    private Dictionary<string, IReadOnlyList<string>> Posted(string name, EditorInput input) =>
        Inputs.ToDictionary(suffix => suffix, suffix => suffix.Length == 0 ? PostedValues(name, input) : PostedValues($"{name}.{suffix}", input));

    private static IReadOnlyList<string> PostedValues(string name, EditorInput input) => input.Form!.TryGetValue(name, out var values) ? [.. values.Select(value => value ?? "")] : [];
}
