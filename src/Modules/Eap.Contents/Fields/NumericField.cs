using Eap.Contents.Model;

namespace Eap.Contents.Fields;

/// <summary>A number.</summary>
public sealed class NumericField : ContentField
{
    /// <summary>The value.</summary>
    public decimal? Value { get; set; }
}
