namespace Eap.Search.Indexing;

/// <summary>A document as the index takes it.</summary>
/// <param name="Number">The number of its <see cref="Documents.SearchDocument"/>.</param>
/// <param name="Title">Outweighs the body.</param>
/// <param name="Body">The other text.</param>
/// <param name="Tags">What it can be filtered by, from <see cref="IndexTags"/>.</param>
public sealed record IndexEntry(long Number, string Title, string Body, IReadOnlyList<string> Tags);
