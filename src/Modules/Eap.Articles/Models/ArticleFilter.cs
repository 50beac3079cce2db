using Eap.Contents.Parts.Taxonomies;
using Microsoft.AspNetCore.Http;

namespace Eap.Articles.Models;

/// <summary>What a reader wants to see of all articles.</summary>
/// <param name="Topic">A topic and what stands under it; null: all.</param>
/// <param name="Audience">An audience; null: all.</param>
/// <param name="Feeling">A reader's own words, as an editor wrote them to an article; null: all.</param>
public sealed record ArticleFilter(Term? Topic = null, Term? Audience = null, string? Feeling = null)
{
    /// <summary>True when nothing is filtered.</summary>
    public bool IsEmpty => this is { Topic: null, Audience: null, Feeling: null };

    /// <summary>The list's address with this filter.</summary>
    public string Url(int page = 1)
    {
        KeyValuePair<string, string?>[] query = [new("topic", Topic?.Slug), new("audience", Audience?.Slug), new("feeling", Feeling), new("page", page > 1 ? $"{page}" : null)];
        return "/articles" + QueryString.Create(query.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }
}
