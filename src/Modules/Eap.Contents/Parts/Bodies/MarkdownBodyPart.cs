using Eap.Contents.Model;

namespace Eap.Contents.Parts.Bodies;

/// <summary>The item's text.</summary>
public sealed class MarkdownBodyPart : ContentPart
{
    /// <summary>Markdown, HTML disabled.</summary>
    public string? Markdown { get; set; }
}
