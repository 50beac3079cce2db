namespace Eap.Contents.Comparison;

/// <summary>What became of a piece of text.</summary>
public enum DiffKind
{
    /// <summary>In both.</summary>
    Same,

    /// <summary>Only in the old one.</summary>
    Removed,

    /// <summary>Only in the new one.</summary>
    Added,
}
