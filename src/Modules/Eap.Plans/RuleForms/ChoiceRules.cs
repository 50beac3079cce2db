using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.RuleForms;

internal sealed class ChoiceRules : RuleKind<PlanChoices>
{
    public override string Name => "Choices";

    public override string Title => "选项";

    protected override List<PlanChoices> Get(PlanPart part) => part.Choices;

    protected override void Set(PlanPart part, List<PlanChoices> rules) => part.Choices = rules;

    protected override string Key(PlanChoices rule) => rule.Code;

    protected override RuleRow Row(PlanPart part, PlanChoices? rule) => new(rule?.Code ?? "", rule?.Title ?? "新的选项", rule?.Clause ?? "",
        [.. Code(part, "是哪一项", rule?.Code, KnownRules.Choices), new("Title", "名称", rule?.Title ?? ""), new("Options", "一行一项", string.Join('\n', rule?.Options ?? []), RuleInput.Lines), Clause(part, rule?.Clause ?? "")]);

    protected override PlanChoices Read(PlanPart part, PlanChoices? old, RowReader row)
    {
        var options = row.Lines("Options");
        if (options.Count == 0) row.Wrong("Options", "至少要有一项。");
        if (options.Distinct().Count() != options.Count) row.Wrong("Options", "有两行是一样的。");
        return new PlanChoices(ReadCode(part, old?.Code, row), row.Text("Title", 60, required: true), options, ReadClause(part, row));
    }
}
