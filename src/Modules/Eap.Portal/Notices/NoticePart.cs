using System.Text.Json.Serialization;
using Eap.Contents.Fields;
using Eap.Contents.Model;
using Eap.Media.Fields;

namespace Eap.Portal.Notices;

/// <summary>What a notice says of itself. Its body is retold by the editors (通知要点); the original wording is brought in by the city.</summary>
public sealed class NoticePart : ContentPart
{
    /// <summary>文号; empty: the source has none.</summary>
    public TextField DocumentNumber { get; set; } = new();

    /// <summary>Who sent it.</summary>
    public MultiTextField Issuers { get; set; } = new();

    /// <summary>To whom.</summary>
    public MultiTextField Addressees { get; set; } = new();

    /// <summary>The day it was signed.</summary>
    public DateField OriginalDate { get; set; } = new();

    /// <summary>印发机关</summary>
    public TextField Imprint { get; set; } = new();

    /// <summary>印发日期</summary>
    public DateField ImprintDate { get; set; } = new();

    /// <summary>What must be said of the title, for one the source does not have.</summary>
    public TextField TitleNote { get; set; } = new();

    /// <summary>The original wording, whole, with its clauses; empty until the city brings it in.</summary>
    public MarkdownField OriginalText { get; set; } = new();

    /// <summary>Files of the notice: the scan, tables to fill in.</summary>
    public MediaField Attachments { get; set; } = new();

    /// <summary>The original wording as pasted, until the version is saved and it has become <see cref="OriginalText"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? PastedOriginal { get; set; }

    /// <summary>What an editor should look at after the original was brought in.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public List<string>? ImportNotes { get; set; }
}
