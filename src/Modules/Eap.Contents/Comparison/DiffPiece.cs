namespace Eap.Contents.Comparison;

/// <summary>A run of text and what became of it.</summary>
public sealed record DiffPiece(DiffKind Kind, string Text);
