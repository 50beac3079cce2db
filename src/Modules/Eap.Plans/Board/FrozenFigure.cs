using System.Globalization;

namespace Eap.Plans.Board;

/// <summary>One figure as the board showed it when its year was frozen.</summary>
/// <param name="Key">The target's code, or the column's key.</param>
/// <param name="Title">What it was called.</param>
/// <param name="OrganizationId">Whose; empty: the city's.</param>
/// <param name="Unit">That unit's name then; empty: the city.</param>
/// <param name="Due">What was asked.</param>
/// <param name="Shown">What was done, as it was written; null: 待录入.</param>
public sealed record FrozenFigure(string Key, string Title, string OrganizationId, string Unit, int? Due, string? Shown)
{
    /// <summary>What was done as a number, a rate in whole per cents, cut; null: 待录入.</summary>
    public int? Number => int.TryParse(Shown?.TrimEnd('%').Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
