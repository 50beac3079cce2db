namespace Eap.Contents.Display;

/// <summary>A page's model that can say in a sentence what the page is about, for search engines and links.</summary>
public interface IDescribedPage
{
    /// <summary>The sentence; null for none.</summary>
    string? Description { get; }
}
