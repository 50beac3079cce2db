using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.RuleForms;

internal sealed class ClauseRules : RuleKind<PlanClause>
{
    public override string Name => "Clauses";

    public override string Title => "条款";

    public override string Hint => "用本站的话转述，不抄通知原文。";

    protected override List<PlanClause> Get(PlanPart part) => part.Clauses;

    protected override void Set(PlanPart part, List<PlanClause> rules) => part.Clauses = rules;

    protected override string Key(PlanClause rule) => rule.Id;

    protected override RuleRow Row(PlanPart part, PlanClause? rule) => new(rule?.Id ?? "", rule is null ? "新的条款" : $"{rule.Id} {rule.Title}", rule?.Id ?? "",
    [
        Code("编号", rule?.Id), new("Title", "在通知哪里", rule?.Title ?? ""), new("Summary", "说什么", rule?.Summary ?? "", RuleInput.Lines), new("Anchor", "通知页上的位置", rule?.Anchor ?? "") { Hint = "points 或 annex-1 这样的" },
    ]);

    protected override PlanClause Read(PlanPart part, PlanClause? old, RowReader row) =>
        new(ReadCode(old?.Id, row), row.Text("Title", 60, required: true), row.Text("Summary", 300), row.Text("Anchor", 60) is { Length: > 0 } anchor ? anchor : null);
}
