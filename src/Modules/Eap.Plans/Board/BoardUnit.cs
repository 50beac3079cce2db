using Eap.Organizations.Contacts;
using Eap.Organizations.Directory;

namespace Eap.Plans.Board;

/// <summary>A unit of the board.</summary>
/// <param name="Organization">Which.</param>
/// <param name="IsOwnShare">It is the federation: its number is its own share, never the city's.</param>
/// <param name="Cells">By column; null where nothing is asked or counted.</param>
/// <param name="Lead">Who carries it; null: nobody is named.</param>
/// <param name="Deputy">Who stands in; null: nobody is named.</param>
public sealed record BoardUnit(Organization Organization, bool IsOwnShare, IReadOnlyList<BoardCell?> Cells, UnitContact? Lead, UnitContact? Deputy)
{
    /// <summary>How many of its figures are behind.</summary>
    public int Behind => Cells.Count(cell => cell is { IsBehind: true });
}
