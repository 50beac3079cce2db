namespace Eap.Contents.Parts.Annexes;

/// <summary>A column of an annex.</summary>
public sealed class AnnexColumn
{
    /// <summary>What stands on top.</summary>
    public string Name { get; set; } = "";

    /// <summary>Holds numbers: right-aligned, summed.</summary>
    public bool Numeric { get; set; }
}
