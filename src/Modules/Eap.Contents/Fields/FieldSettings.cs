namespace Eap.Contents.Fields;

/// <summary>What the settings of most fields share.</summary>
public abstract class FieldSettings
{
    /// <summary>Shown under the label.</summary>
    public string? Hint { get; set; }

    /// <summary>Must be there before publishing.</summary>
    public bool Required { get; set; }
}

/// <summary>Settings of a text field.</summary>
public sealed class TextFieldSettings : FieldSettings
{
    /// <summary>What a new item begins with.</summary>
    public string? DefaultValue { get; set; }

    /// <summary>A regular expression the whole text must match.</summary>
    public string? Pattern { get; set; }

    /// <summary>Shown in an empty field.</summary>
    public string? Placeholder { get; set; }

    /// <summary>Most characters, as people count them; 0: 500, or 20 000 for several lines.</summary>
    public int MaxLength { get; set; }
}

/// <summary>Settings of a number field.</summary>
public sealed class NumericFieldSettings : FieldSettings
{
    /// <summary>Digits after the point; default 0.</summary>
    public int Scale { get; set; }

    /// <summary>Smallest value.</summary>
    public decimal? Minimum { get; set; }

    /// <summary>Largest value.</summary>
    public decimal? Maximum { get; set; }

    /// <summary>Shown in an empty field.</summary>
    public string? Placeholder { get; set; }
}

/// <summary>Settings of a date field.</summary>
public sealed class DateFieldSettings : FieldSettings;

/// <summary>Settings of a field of date and time.</summary>
public sealed class DateTimeFieldSettings : FieldSettings;

/// <summary>Settings of a yes/no field.</summary>
public sealed class BooleanFieldSettings : FieldSettings
{
    /// <summary>Beside the box.</summary>
    public string? Label { get; set; }

    /// <summary>What a new item begins with.</summary>
    public bool DefaultValue { get; set; }
}

/// <summary>An option of a list.</summary>
public sealed class ListOption
{
    /// <summary>For people.</summary>
    public string? Name { get; set; }

    /// <summary>What is stored.</summary>
    public string? Value { get; set; }

    /// <summary>Chosen in a new item.</summary>
    public bool Default { get; set; }
}

/// <summary>Settings of a field of several texts; without options one per line may be typed.</summary>
public sealed class MultiTextFieldSettings : FieldSettings
{
    /// <summary>What may be chosen.</summary>
    public List<ListOption> Options { get; set; } = [];
}

/// <summary>Options of a text field with the editor <c>PredefinedList</c>.</summary>
public sealed class TextFieldPredefinedListEditorSettings
{
    /// <summary>What may be chosen.</summary>
    public List<ListOption> Options { get; set; } = [];

    /// <summary>Radio or Dropdown.</summary>
    public string? Editor { get; set; }

    /// <summary>Chosen in a new item.</summary>
    public string? DefaultValue { get; set; }
}

/// <summary>Settings of a link field.</summary>
public sealed class LinkFieldSettings : FieldSettings;

/// <summary>Settings of a Markdown field.</summary>
public sealed class MarkdownFieldSettings : FieldSettings;

/// <summary>Settings of a content picker.</summary>
public sealed class ContentPickerFieldSettings : FieldSettings
{
    /// <summary>More than one.</summary>
    public bool Multiple { get; set; }

    /// <summary>Types to choose from; only published items of public types are offered.</summary>
    public List<string> DisplayedContentTypes { get; set; } = [];
}

/// <summary>Settings of a taxonomy field.</summary>
public sealed class TaxonomyFieldSettings : FieldSettings
{
    /// <summary>The taxonomy by id; empty when it is named by alias.</summary>
    public string? TaxonomyContentItemId { get; set; }

    /// <summary>The taxonomy by alias (ours): types declared in code cannot know ids.</summary>
    public string? TaxonomyAlias { get; set; }

    /// <summary>At most one term.</summary>
    public bool Unique { get; set; }
}

/// <summary>Settings of an organisation field.</summary>
public sealed class OrganizationFieldSettings : FieldSettings
{
    /// <summary>More than one.</summary>
    public bool Multiple { get; set; }
}
