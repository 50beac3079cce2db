using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.Duties;

/// <summary>What each unit owes in a year.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Year">The year.</param>
/// <param name="Groups">The targets with the units the person may see.</param>
/// <param name="MayManage">The person may settle and let off.</param>
public sealed record DutyPage(Plan Plan, int Year, IReadOnlyList<(PlanTarget Target, PlanClause? Clause, IReadOnlyList<DutyRow> Rows)> Groups, bool MayManage);
