using Eap.Contents.Model;

namespace Eap.Contents.Fields;

/// <summary>A text.</summary>
public sealed class TextField : ContentField
{
    /// <summary>The value; null when empty or protected.</summary>
    public string? Text { get; set; }
}
