namespace Eap.Search.Documents;

/// <summary>What an item says.</summary>
/// <param name="Prose">Summary, body, long texts.</param>
/// <param name="Facts">Short fields with their labels, a line each.</param>
/// <param name="Searchable">All of it without labels, and the titles of its terms.</param>
public sealed record ReadText(string Prose, string Facts, string Searchable);
