namespace Eap.Contents.Admin;

/// <summary>A row of the content list.</summary>
public sealed record ContentRow(
    long Id, string ContentItemId, string ContentType, string DisplayText, string Author, DateTime? ModifiedUtc, string Organization, bool Published, bool HasPublished, bool WasPublished)
{
    /// <summary>Where it stands.</summary>
    public ContentState State => ContentStates.Of(Published, HasPublished, WasPublished);

    /// <summary>Its place, for the next page.</summary>
    public string Place => $"{ModifiedUtc?.Ticks ?? 0}-{Id}";
}
