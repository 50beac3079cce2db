using Eap.Contents.Model;

namespace Eap.Contents.Fields;

/// <summary>Yes or no.</summary>
public sealed class BooleanField : ContentField
{
    /// <summary>The value.</summary>
    public bool Value { get; set; }
}
