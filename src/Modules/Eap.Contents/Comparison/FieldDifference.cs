namespace Eap.Contents.Comparison;

/// <summary>A field or part that differs between two versions.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Before">Its text in the first version.</param>
/// <param name="After">Its text in the second.</param>
/// <param name="Pieces">The difference; empty when only its form changed (a link, a picture, an order) and not its words.</param>
public sealed record FieldDifference(string Label, string Before, string After, IReadOnlyList<DiffPiece> Pieces);
