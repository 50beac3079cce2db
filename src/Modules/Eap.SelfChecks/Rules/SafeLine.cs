namespace Eap.SelfChecks.Rules;

/// <summary>A row or a column as it is published: one of the table's own, or several that are told only together because one of them is small.</summary>
/// <param name="Members">Positions in the table that was counted, ascending.</param>
/// <param name="Total">How many persons it holds: at least k.</param>
public sealed record SafeLine(IReadOnlyList<int> Members, int Total)
{
    /// <summary>Told only together with others.</summary>
    public bool IsMerged => Members.Count > 1;
}
