namespace Eap.Search.Searching;

/// <summary>Something published lately.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Url">Where it is.</param>
/// <param name="PublishedUtc">When.</param>
public sealed record NewestDocument(string Title, string Url, DateTime PublishedUtc);
