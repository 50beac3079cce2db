using Eap.Contents.Model;

namespace Eap.Contents.Fields;

/// <summary>A formatted text.</summary>
public sealed class MarkdownField : ContentField
{
    /// <summary>Markdown, HTML disabled.</summary>
    public string? Markdown { get; set; }
}
