using Eap.Contents.Editing;

namespace Eap.Contents.Fields;

/// <summary>Settings of a number field.</summary>
public sealed class NumericFieldSettings : FieldSettings
{
    /// <summary>Digits after the point; default 0.</summary>
    public int Scale { get; set; }

    /// <summary>Smallest value.</summary>
    public decimal? Minimum { get; set; }

    /// <summary>Largest value.</summary>
    public decimal? Maximum { get; set; }

    /// <summary>Shown in an empty field.</summary>
    public string? Placeholder { get; set; }
}
