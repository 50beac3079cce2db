using System.Globalization;
using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.RuleForms;

internal sealed class AllotmentRules : RuleKind<PlanAllotment>
{
    public override string Name => "Allotments";

    public override string Title => "分配表";

    public override string Hint => "各单位的数，是任务（至少）还是名额（至多），在计划页的分配表里改。";

    protected override List<PlanAllotment> Get(PlanPart part) => part.Allotments;

    protected override void Set(PlanPart part, List<PlanAllotment> rules) => part.Allotments = rules;

    protected override string Key(PlanAllotment rule) => rule.Metric;

    protected override RuleRow Row(PlanPart part, PlanAllotment? rule) => new(rule?.Metric ?? "", rule?.Title ?? "新的分配表", rule?.Clause ?? "",
    [
        .. Code(part, "数什么", rule?.Metric, KnownRules.Metrics), new("Title", "名称", rule?.Title ?? ""), new("Unit", "单位", rule?.Unit ?? ""), new("Total", "通知的合计", rule?.Total.ToString(CultureInfo.InvariantCulture) ?? "", RuleInput.Number),
        Clause(part, rule?.Clause ?? ""), Either("IsYearly", "期间", rule?.IsYearly ?? true, "每年", "全期"),
    ]);

    protected override PlanAllotment Read(PlanPart part, PlanAllotment? old, RowReader row) =>
        new(ReadCode(part, old?.Metric, row), row.Text("Title", 60, required: true), row.Text("Unit", 10, required: true), row.Number("Total", 0, 1_000_000) ?? 0, ReadClause(part, row), row.Flag("IsYearly"));
}
