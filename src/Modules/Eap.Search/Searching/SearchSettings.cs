namespace Eap.Search.Searching;

/// <summary>Settings section <c>SearchSettings</c>.</summary>
public sealed class SearchSettings
{
    /// <summary>Groups of words that mean the same to a searcher; who looks for one also finds the others. Default none.</summary>
    public List<List<string>> Synonyms { get; set; } = [];
}
