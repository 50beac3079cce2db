namespace Eap.Contents.Admin.Trees;

/// <summary>A place a node may stand under.</summary>
/// <param name="Id">The node there; empty for the top.</param>
/// <param name="Title">Its title.</param>
/// <param name="Depth">0 for the top.</param>
public sealed record TreePlace(string Id, string Title, int Depth);
