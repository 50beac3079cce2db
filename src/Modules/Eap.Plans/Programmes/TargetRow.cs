namespace Eap.Plans.Programmes;

/// <summary>One target, as it stands beside others.</summary>
/// <param name="Title">What shall be reached.</param>
/// <param name="Figure">How many, as the notice writes it.</param>
/// <param name="Per">每年, 三年; with whom it holds for when that is not the city.</param>
/// <param name="Clause">Where the notice says so; null when the plan holds no such clause.</param>
/// <param name="ClauseAddress">That place on the notice's page; null when the notice is not on the site.</param>
/// <param name="Unit">场, 个.</param>
/// <param name="Cells">What has been reached: each year, or the period. Of a target of each unit the city's figure does not answer it, it only says how many there are in all.</param>
public sealed record TargetRow(string Title, string Figure, string Per, string? Clause, string? ClauseAddress, string Unit, IReadOnlyList<TargetCell> Cells)
{
    /// <summary>Each unit has it for itself (每个区市不少于6个).</summary>
    public bool IsOfEachUnit { get; init; }
}

/// <summary>The targets of a programme, side by side.</summary>
/// <param name="PlanTitle">The plan they stand in.</param>
/// <param name="Rows">The targets.</param>
/// <param name="CacheTags">What a page that shows them is kept under.</param>
public sealed record TargetTable(string PlanTitle, IReadOnlyList<TargetRow> Rows, IReadOnlyList<string> CacheTags);
