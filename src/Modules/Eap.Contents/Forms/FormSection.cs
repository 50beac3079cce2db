namespace Eap.Contents.Forms;

/// <summary>A group of fields: a step of the form, a heading on the long page and on paper.</summary>
public sealed class FormSection
{
    /// <summary>Stable name, by which fields say that they belong here.</summary>
    public string Name { get; set; } = "";

    /// <summary>Heading, in Chinese.</summary>
    public string Title { get; set; } = "";

    /// <summary>Under the heading; null for none.</summary>
    public string? Hint { get; set; }
}
