using System.Globalization;
using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.RuleForms;

internal sealed class ThresholdRules : RuleKind<PlanThreshold>
{
    public override string Name => "Thresholds";

    public override string Title => "门槛";

    protected override List<PlanThreshold> Get(PlanPart part) => part.Thresholds;

    protected override void Set(PlanPart part, List<PlanThreshold> rules) => part.Thresholds = rules;

    protected override string Key(PlanThreshold rule) => rule.Code;

    protected override RuleRow Row(PlanPart part, PlanThreshold? rule) => new(rule?.Code ?? "", rule is null ? "新的门槛" : $"{(rule.Title.Length > 0 ? rule.Title : KnownRules.TitleOf(KnownRules.Thresholds, rule.Code))}：{rule}", rule?.Clause ?? "",
    [
        .. Code(part, "是哪一项", rule?.Code, KnownRules.Thresholds), new("Title", "管什么", rule?.Title ?? ""), new("Number", "数字", rule?.Number.ToString(CultureInfo.InvariantCulture) ?? "", RuleInput.Number), new("Unit", "单位", rule?.Unit ?? ""),
        Either("IsAbove", "本数算不算", rule?.IsAbove ?? false, "不算：要超过这个数", "算：到这个数就行"), Clause(part, rule?.Clause ?? ""),
    ]) { Words = rule?.Words ?? "" };

    protected override PlanThreshold? Read(PlanPart part, PlanThreshold? old, RowReader row)
    {
        var code = ReadCode(part, old?.Code, row);
        return row.Number("Number", 0, 1_000_000) is not { } number ? null : new PlanThreshold(code, number, row.Text("Unit", 10, required: true), ReadClause(part, row), row.Flag("IsAbove")) { Title = row.Text("Title", 60, required: true), Words = old?.Words ?? "" };
    }
}
