namespace Eap.Contents.Editing;

/// <summary>What the settings of most fields share.</summary>
public abstract class FieldSettings
{
    /// <summary>Shown under the label.</summary>
    public string? Hint { get; set; }

    /// <summary>Must be there before publishing.</summary>
    public bool Required { get; set; }
}
