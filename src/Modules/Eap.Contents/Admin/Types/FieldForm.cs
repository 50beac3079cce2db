using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Forms;

namespace Eap.Contents.Admin.Types;

/// <summary>What was typed about a field, apart from the settings of its kind.</summary>
public sealed class FieldForm
{
    /// <summary>The version the page showed.</summary>
    public int? Version { get; set; }

    /// <summary>The kind of a new field.</summary>
    public string? Kind { get; set; }

    /// <summary>Label.</summary>
    public string? Label { get; set; }

    /// <summary>Name for programs of a new field; empty: from the pinyin. Not called Name: that is the type in the address.</summary>
    public string? Key { get; set; }

    /// <summary>Name of its section.</summary>
    public string? Section { get; set; }

    /// <summary>The field it depends on; empty: always asked.</summary>
    public string? ShowField { get; set; }

    /// <summary>How.</summary>
    public string? ShowOperator { get; set; }

    /// <summary>The answers, as people read them, with 、 between.</summary>
    public string? ShowValues { get; set; }

    /// <summary>Shown in lists.</summary>
    public bool Summary { get; set; }

    /// <summary>Days it is kept after the end.</summary>
    public string? KeepDays { get; set; }

    internal static FieldForm Of(ContentTypeDefinition type, ContentPartFieldDefinition field, IReadOnlyList<FieldOption> answers)
    {
        var settings = field.GetSettings<FormFieldSettings>();
        var when = settings.ShowWhen;
        return new FieldForm
        {
            Version = type.Version, Label = field.DisplayName, Key = field.Name, Section = settings.Section, Summary = settings.Summary, KeepDays = settings.KeepDays?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ShowField = when is null ? null : FieldPath.Read(when.Field, type.Name).ToString(), ShowOperator = when?.Operator.ToString(),
            ShowValues = when is null ? null : string.Join('、', when.Values.Select(value => answers.FirstOrDefault(answer => answer.Value == value)?.Text ?? value)),
        };
    }
}
