using Eap.Awards.Programmes;

namespace Eap.Awards.Judging;

/// <summary>The lists of a programme without a panel.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Titles">Title by title.</param>
public sealed record CityListPage(AwardProgramme Programme, IReadOnlyList<CityListTitle> Titles)
{
    /// <summary>Its address.</summary>
    public string Url => $"/admin/awards/{Programme.ContentItemId}/list";

    /// <summary>What was typed for a title; null: nothing.</summary>
    public CityListForm? Typed { get; init; }
}
