using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.RuleForms;

internal sealed class ClauseRules : RuleKind<PlanClause>
{
    private const int Annexes = 9;

    public override string Name => "Clauses";

    public override string Title => "条款";

    public override string Hint => "用本站的话转述，不抄通知原文。";

    protected override List<PlanClause> Get(PlanPart part) => part.Clauses;

    protected override void Set(PlanPart part, List<PlanClause> rules) => part.Clauses = rules;

    protected override string Key(PlanClause rule) => rule.Id;

    protected override RuleRow Row(PlanPart part, PlanClause? rule) => new(rule?.Id ?? "", rule?.Title ?? "新的条款", rule?.Id ?? "",
    [
        new("Title", "在通知哪里", rule?.Title ?? "") { Hint = rule is null ? "例如 二（二）、附件1" : null }, new("Summary", "说什么", rule?.Summary ?? "", RuleInput.Lines), Place(rule?.Anchor), .. Code(part, "", rule?.Id, []),
    ]);

    private static RuleField Place(string? anchor)
    {
        List<(string, string)> places = [("", "开头"), ("points", "通知要点"), .. Enumerable.Range(1, Annexes).Select(number => ($"annex-{number}", $"附件{number}"))];
        return new RuleField("Anchor", "点开后看到通知的哪里", anchor ?? "", RuleInput.Select) { Options = anchor is null || places.Exists(place => place.Item1 == anchor) ? places : [.. places, (anchor, anchor)] };
    }

    protected override PlanClause Read(PlanPart part, PlanClause? old, RowReader row) =>
        new(ReadCode(part, old?.Id, row), row.Text("Title", 60, required: true), row.Text("Summary", 300), row.Choice("Anchor", Place(old?.Anchor).Options.Select(place => place.Value)) is { Length: > 0 } anchor ? anchor : null);
}
