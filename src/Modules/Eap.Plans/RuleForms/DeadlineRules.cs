using System.Globalization;
using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.RuleForms;

internal sealed class DeadlineRules : RuleKind<PlanDeadline>
{
    public override string Name => "Deadlines";

    public override string Title => "期限";

    public override string Hint => "写最后一天，或者写工作日数，只写一样。最后一天算到 24:00，另写了钟点的算到那个钟点。";

    protected override List<PlanDeadline> Get(PlanPart part) => part.Deadlines;

    protected override void Set(PlanPart part, List<PlanDeadline> rules) => part.Deadlines = rules;

    protected override string Key(PlanDeadline rule) => rule.Code;

    protected override RuleRow Row(PlanPart part, PlanDeadline? rule) => new(rule?.Code ?? "", rule?.Event ?? "新的期限", rule?.Clause ?? "",
    [
        .. Code(part, "是哪一项", rule?.Code, KnownRules.Deadlines), new("Event", "要办完的是", rule?.Event ?? "") { Hint = rule?.Reading is null ? null : "哪一步算办完，在下面“读法”里选" },
        new("LastDay", "最后一天", rule?.LastDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", RuleInput.Day),
        new("Until", "最后一天几点截止", rule?.Until?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "") { Hint = "例如 17:00：一到 17:00 就晚了。空着算到 24:00" }, new("WorkingDays", "工作日数", rule?.WorkingDays?.ToString(CultureInfo.InvariantCulture) ?? "", RuleInput.Number),
        new("GraceMinutes", "上传宽限（分钟）", (rule?.GraceMinutes ?? 0).ToString(CultureInfo.InvariantCulture), RuleInput.Number) { Hint = "期限以前开始上传的，过后多少分钟传完还算" },
        new("Consequence", "逾期怎样", rule?.Consequence ?? ""), Clause(part, rule?.Clause ?? ""),
    ]);

    protected override PlanDeadline Read(PlanPart part, PlanDeadline? old, RowReader row)
    {
        var read = (old ?? new PlanDeadline { Code = "", Event = "", Clause = "" }) with
        {
            Code = ReadCode(part, old?.Code, row), Event = row.Text("Event", 60, required: true), LastDay = row.Day("LastDay"), Until = row.Hour("Until"), WorkingDays = row.Number("WorkingDays", 1, 1000, required: false),
            GraceMinutes = row.Number("GraceMinutes", 0, 1440) ?? 0, Consequence = row.Text("Consequence", 100), Clause = ReadClause(part, row),
        };
        if (read is { Until: not null, LastDay: null } && !row.Problems.ContainsKey("LastDay")) row.Wrong("Until", "钟点是最后一天的：先写最后一天。");
        if (!row.Problems.ContainsKey("LastDay") && !row.Problems.ContainsKey("WorkingDays") && PlanProblems.OfDeadline(read) is { } problem) row.Wrong("LastDay", problem);
        return read;
    }
}
