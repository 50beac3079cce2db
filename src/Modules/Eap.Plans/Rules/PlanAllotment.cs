namespace Eap.Plans.Rules;

/// <summary>A table of the notice that gives each unit its number (附件1); the rows are allocations.</summary>
/// <param name="Metric">What is allocated.</param>
/// <param name="Title">What the table is about: 公益巡讲年度场次.</param>
/// <param name="Unit">场, 个.</param>
/// <param name="Total">The total the notice states; for a yearly table that of one year. The rows are added up and compared with it.</param>
/// <param name="Clause">Id of the clause.</param>
/// <param name="IsYearly">True: the rows hold for each year; false: for the plan's whole period.</param>
public sealed record PlanAllotment(string Metric, string Title, string Unit, int Total, string Clause, bool IsYearly = false);
