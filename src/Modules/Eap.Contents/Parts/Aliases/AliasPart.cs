using Eap.Contents.Model;

namespace Eap.Contents.Parts.Aliases;

/// <summary>A stable handle by which templates and settings name an item.</summary>
public sealed class AliasPart : ContentPart
{
    /// <summary>The handle; unique among published items.</summary>
    public string? Alias { get; set; }
}
