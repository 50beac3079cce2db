namespace Eap.Contents.Forms;

/// <summary>On a content type that is a form: what stands around its fields. Part of the definition, so an application keeps the words it was filled in under.</summary>
public sealed class FormSettings
{
    /// <summary>The type is a form: its items are applications, and each keeps the version of the form it was begun with.</summary>
    public bool IsForm { get; set; }

    /// <summary>The groups of fields, in order; fields without one stand first.</summary>
    public List<FormSection> Sections { get; set; } = [];

    /// <summary>What to have at hand before beginning, Markdown; null for none.</summary>
    public string? Prepare { get; set; }

    /// <summary>What the form is for and who may file it, Markdown; null for none.</summary>
    public string? Introduction { get; set; }
}
