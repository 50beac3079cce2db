using Eap.Contents.Parts.Taxonomies;
using Microsoft.AspNetCore.Http;

namespace Eap.Lectures.Models;

/// <summary>What a reader wants to see of all lectures.</summary>
/// <param name="Topic">A topic and what stands under it; null: all.</param>
public sealed record LectureFilter(Term? Topic = null)
{
    /// <summary>The list's address with this filter.</summary>
    public string Url(int page = 1)
    {
        KeyValuePair<string, string?>[] query = [new("topic", Topic?.Slug), new("page", page > 1 ? $"{page}" : null)];
        return "/lectures" + QueryString.Create(query.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }
}
