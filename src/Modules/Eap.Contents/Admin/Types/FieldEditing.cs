using System.Text.Json.Nodes;
using Eap.Contents.Admin.Types.Kinds;
using Eap.Contents.Admin.Types.Shaping;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Fields;
using Eap.Contents.Forms;
using Eap.Contents.Handlers;
using Eap.Contents.Markdown;
using Eap.Contents.Model;
using Eap.Contents.Routing;
using Eap.Platform.Text;
using Microsoft.Extensions.Localization;

namespace Eap.Contents.Admin.Types;

/// <summary>Reads what was typed about a field into its definition, and says what is wrong.</summary>
public sealed class FieldEditing(IEnumerable<FieldKind> kinds, IEnumerable<IContentFieldDriver> drivers, SlugMaker names, IStringLocalizer<FieldEditing> T)
{
    private const int MostLetters = 100;
    private const int MostFields = 200;
    private readonly IContentFieldDriver _tables = drivers.First(driver => driver.FieldName == nameof(TableField));

    /// <summary>The kind of a field; null when administrators cannot make such a field.</summary>
    public FieldKind? KindOf(ContentPartFieldDefinition field) => kinds.FirstOrDefault(kind => kind.Is(field));

    /// <summary>A kind by its name.</summary>
    public FieldKind? Kind(string? name) => kinds.FirstOrDefault(kind => kind.Name == name);

    /// <summary>What a field can be answered with; empty when anything can.</summary>
    public IReadOnlyList<FieldOption> Answers(ContentPartFieldDefinition? field) => field is null ? [] : KindOf(field)?.Answers(field) ?? [];

    /// <summary>The editor of a table's columns, as stored or as typed.</summary>
    public Task<FieldEditor> ColumnsAsync(string stored, EditorInput input, CancellationToken cancellationToken) =>
        _tables.BuildEditorAsync(ColumnsName, JsonNode.Parse(stored)!.AsObject(), TableKind.Columns, input, locked: false, cancellationToken);

    /// <summary>The definition of a field as it was typed.</summary>
    /// <param name="type">The type as it stands.</param>
    /// <param name="old">The field as stored; null for a new one.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="inputs">The inputs of its kind.</param>
    /// <param name="form">What all fields have.</param>
    /// <param name="input">The whole form.</param>
    /// <param name="former">All fields the type ever had of its own.</param>
    public (ContentPartFieldDefinition Field, IReadOnlyList<ContentError> Errors) Read(
        ContentTypeDefinition type, ContentPartFieldDefinition? old, FieldKind kind, IReadOnlyList<KindInput> inputs, FieldForm form, EditorInput input, IReadOnlyList<ContentPartFieldDefinition> former)
    {
        var errors = new List<ContentError>();
        var bag = old?.Settings.DeepClone().AsObject() ?? [];
        foreach (var setting in inputs)
            if (Write(setting, bag, input, errors) is { } problem) errors.Add(new ContentError($"{FieldPage.Prefix}.{setting.Name}", problem));
        if (errors.Count == 0 && kind.Problem(bag) is { } wrong) errors.Add(new ContentError($"{FieldPage.Prefix}.{inputs[0].Name}", wrong));
        var label = PlainInput.Clean(form.Label);
        if (label.IsEmpty) errors.Add(new ContentError(nameof(FieldForm.Label), T["请填写名称。"]));
        else if (label.Length > MostLetters) errors.Add(new ContentError(nameof(FieldForm.Label), T["名称最多 {0} 个字。", MostLetters]));
        else if (type.OwnFields().Any(other => other != old && other.DisplayName == label.Value)) errors.Add(new ContentError(nameof(FieldForm.Label), T["已经有叫“{0}”的字段。", label.Value]));
        if (old is null && type.OwnFields().Count >= MostFields) errors.Add(new ContentError("", T["一份表单最多 {0} 个字段。", MostFields]));
        KindInputs<ContentPartFieldSettings>.Change(bag, settings => (settings.DisplayName, settings.Editor) = (label.Value, kind.Editor));
        KindInputs<FormFieldSettings>.Change(bag, settings => ReadForm(type, form, settings, errors));
        var field = new ContentPartFieldDefinition { Name = old?.Name ?? Name(type, kind, form, former, errors), FieldName = kind.FieldName, Settings = bag };
        if (field.IsProtected) field = field.With<ProtectedFieldSettings>(settings => settings.IsProtected = true);
        if (old is not null && old.IsProtected != field.IsProtected) errors.Add(new ContentError($"{FieldPage.Prefix}.{nameof(ProtectedFieldSettings.IsProtected)}", T["是否加密在新建时就定下了。要改，请另建一个字段。"]));
        return (field, errors);
    }

    private static string ColumnsName => $"{FieldPage.Prefix}.{nameof(TableFieldSettings.Columns)}";

    private string? Write(KindInput setting, JsonObject bag, EditorInput input, List<ContentError> errors)
    {
        var name = $"{FieldPage.Prefix}.{setting.Name}";
        if (setting.Control != KindControl.Columns)
        {
            var typed = setting.Control == KindControl.Box ? input.All(name).LastOrDefault() : input.Text(name);
            return setting.Write(bag, setting.Control == KindControl.Lines ? MultiLine.Clean(typed) : PlainInput.Clean(typed).Value);
        }

        var rows = _tables.Bind(name, null, TableKind.Columns, input);
        var problems = _tables.Validate(rows, TableKind.Columns, publishing: true).ToList();
        errors.AddRange(problems.Select(problem => new ContentError(name, problem)));
        return problems.Count > 0 ? null : setting.Write(bag, rows.ToJsonString(ContentJson.Options));
    }

    private void ReadForm(ContentTypeDefinition type, FieldForm form, FormFieldSettings settings, List<ContentError> errors)
    {
        settings.Section = type.GetSettings<FormSettings>().Sections.Find(section => section.Name == form.Section)?.Name;
        settings.Summary = form.Summary;
        settings.ShowWhen = string.IsNullOrEmpty(form.ShowField) ? null : ReadWhen(type, form, errors);
        var days = FullWidth.Fold(PlainInput.Clean(form.KeepDays).Value);
        if (days.Length == 0) settings.KeepDays = null;
        else if (int.TryParse(days, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var keep) && keep is >= 1 and <= 36500) settings.KeepDays = keep;
        else errors.Add(new ContentError(nameof(FieldForm.KeepDays), T["请填写 1 到 36500 之间的天数，或空着。"]));
    }

    private ShowWhen? ReadWhen(ContentTypeDefinition type, FieldForm form, List<ContentError> errors)
    {
        var path = FieldPath.Read(form.ShowField!, type.Name);
        if (type.Part(path.Part)?.Fields.FirstOrDefault(field => field.Name == path.Field) is not { } other || !Enum.TryParse<ShowOperator>(form.ShowOperator, out var how))
        {
            errors.Add(new ContentError(nameof(FieldForm.ShowField), T["请选择看哪个字段、怎么看。"]));
            return null;
        }

        var answers = Answers(other);
        var words = PlainInput.Clean(form.ShowValues).Value.Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var values = how == ShowOperator.NotEmpty ? [] : words.Select(word => answers.FirstOrDefault(answer => answer.Text == word || answer.Value == word)?.Value ?? word).ToList();
        if (answers.Count > 0 && how != ShowOperator.NotEmpty && words.FirstOrDefault(word => answers.All(answer => answer.Text != word && answer.Value != word)) is { } unknown)
            errors.Add(new ContentError(nameof(FieldForm.ShowValues), T["“{0}”没有“{1}”这一项，可以写：{2}", other.DisplayName, unknown, string.Join('、', answers.Select(answer => answer.Text))]));
        else if (how == ShowOperator.Equals && values.Count > 1)
            errors.Add(new ContentError(nameof(FieldForm.ShowValues), T["写了几项，请把条件改成“是其中之一”。"]));
        return new ShowWhen { Field = path.Part == type.Name ? path.Field : path.ToString(), Operator = how, Values = values };
    }

    // A name that held another kind of value would give the new field old answers it cannot read.
    private string Name(ContentTypeDefinition type, FieldKind kind, FieldForm form, IReadOnlyList<ContentPartFieldDefinition> former, List<ContentError> errors)
    {
        bool IsTaken(string name) => type.OwnField(name) is not null || former.Any(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase) && field.FieldName != kind.FieldName);
        var wish = PlainInput.Clean(form.Key).Value;
        if (wish.Length == 0) return TypeNames.Free(names.Name(form.Label) is { Length: > 0 } made ? made : "Field", IsTaken);
        if (!TypeNames.IsGood(wish)) errors.Add(new ContentError(nameof(FieldForm.Key), T["程序里的名字只能用字母和数字，以字母开头。"]));
        else if (IsTaken(wish)) errors.Add(new ContentError(nameof(FieldForm.Key), T["这个名字用过了，请换一个。"]));
        return wish;
    }
}
