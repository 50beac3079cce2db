using Eap.Contents.Model;

namespace Eap.Contents.Fields;

/// <summary>Other content items.</summary>
public sealed class ContentPickerField : ContentField
{
    /// <summary>Their ids, in order.</summary>
    public List<string> ContentItemIds { get; set; } = [];
}
