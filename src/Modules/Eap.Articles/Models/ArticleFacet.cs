namespace Eap.Articles.Models;

/// <summary>By what articles are found in <see cref="ArticleIndex"/>.</summary>
public enum ArticleFacet
{
    /// <summary>All articles; the value is empty.</summary>
    All,

    /// <summary>A term of the topics.</summary>
    Topic,

    /// <summary>A term of the audiences.</summary>
    Audience,

    /// <summary>A reader's own words.</summary>
    Feeling,
}
