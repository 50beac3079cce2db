using Eap.Contents.Model;

namespace Eap.Contents.Parts.Titles;

/// <summary>The item's title.</summary>
public sealed class TitlePart : ContentPart
{
    /// <summary>The title.</summary>
    public string? Title { get; set; }
}
