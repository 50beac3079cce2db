namespace Eap.Articles.Models;

/// <summary>Another article worth reading.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its address.</param>
public sealed record ArticleLink(string Title, string Url);
