using Eap.Search.Analysis;

namespace Eap.Search.Searching;

/// <summary>Something that was found.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Title">Its title, hits marked.</param>
/// <param name="Snippet">The best piece of its text, hits marked.</param>
/// <param name="ContentType">Its type.</param>
/// <param name="PublishedUtc">When it was published.</param>
/// <param name="Terms">Ids of its terms.</param>
public sealed record SearchResult(string Url, Snippet Title, Snippet Snippet, string ContentType, DateTime PublishedUtc, IReadOnlyList<string> Terms);
