namespace Eap.Search.Reading;

/// <summary>Filters of one kind.</summary>
/// <param name="Name">For the id of its heading.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Links">The filters; the first takes all off.</param>
public sealed record FilterGroup(string Name, string Title, IReadOnlyList<FilterLink> Links)
{
    /// <summary>One of the filters is set.</summary>
    public bool IsSet => Links.Skip(1).Any(link => link.IsCurrent);
}
