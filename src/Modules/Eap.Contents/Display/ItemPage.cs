using Eap.Contents.Editing;

namespace Eap.Contents.Display;

/// <summary>The page of an item.</summary>
/// <param name="Block">The item's template and model.</param>
/// <param name="Notes">What modules say under it.</param>
public sealed record ItemPage(DisplayBlock Block, IReadOnlyList<DisplayBlock> Notes);
