using Eap.Awards.Rules;

namespace Eap.Awards.Publicity;

/// <summary>A nominee who belongs on the list as things stand now.</summary>
/// <param name="ContentItemId">The nomination.</param>
/// <param name="Category">Code of the title.</param>
/// <param name="TitleName">What the title is called.</param>
/// <param name="Name">The name, as published or as filed.</param>
/// <param name="Unit">The unit, the same.</param>
/// <param name="Reason">Why, in a line: as published, or the summary of the deeds.</param>
/// <param name="IsNew">Not on the list that stands.</param>
public sealed record ListedNominee(string ContentItemId, string Category, string TitleName, string Name, string Unit, string Reason, bool IsNew)
{
    /// <summary>The nominee as the rule of changes reads it.</summary>
    public PublicityEntry ToEntry() => new(ContentItemId, Name, Unit, Reason);
}
