using Eap.Plans.Model;
using Eap.Plans.Programmes;
using Eap.Plans.Rules;

namespace Eap.Plans.Admin;

/// <summary>One plan.</summary>
/// <param name="Plan">Its rules.</param>
/// <param name="NoticeAddress">The notice's page; null when it is not on the site.</param>
/// <param name="Targets">Its targets and what has been reached.</param>
/// <param name="Tables">Its allocations, a table per metric and year.</param>
/// <param name="MayManage">The person may change it.</param>
public sealed record PlanPage(Plan Plan, string? NoticeAddress, TargetTable Targets, IReadOnlyList<AllotmentTable> Tables, bool MayManage)
{
    /// <summary>The clause with this id.</summary>
    public PlanClause? Clause(string id) => Plan.Part.Clauses.Find(clause => clause.Id == id);
}

/// <summary>The plans.</summary>
/// <param name="Rows">Those in force, newest first.</param>
/// <param name="Drafts">Those begun and never put in force; empty for who may not change plans.</param>
/// <param name="MayManage">The person may begin and change plans.</param>
public sealed record PlanList(IReadOnlyList<PlanListRow> Rows, IReadOnlyList<Plan> Drafts, bool MayManage)
{
    /// <summary>This year.</summary>
    public required int Year { get; init; }
}

/// <summary>A plan in the list.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="IsNow">Its rules hold this year.</param>
public sealed record PlanListRow(Plan Plan, bool IsNow);
