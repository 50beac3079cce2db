namespace Eap.Search.Indexing;

/// <summary>
/// Filters are words of the index too, so that filtering never reads a document. A tag holds ASCII letters and digits only, and begins as
/// nothing that is written in a text does.
/// </summary>
public static class IndexTags
{
    /// <summary>The tag of a content type.</summary>
    public static string Type(string contentType) => $"eaptype{Plain(contentType)}";

    /// <summary>The tag of a term (topic, audience).</summary>
    public static string Term(string termId) => $"eapterm{Plain(termId)}";

    private static string Plain(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
