using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.RuleForms;

internal sealed class ReadingRules : RuleKind<PlanReading>
{
    public override string Name => "Readings";

    public override string Title => "读法";

    public override string Hint => "通知的话有几种读法的地方，本市怎么读。只有一种的，写明本站怎么办。";

    public override bool IsOpen => false;

    protected override List<PlanReading> Get(PlanPart part) => part.Readings;

    protected override void Set(PlanPart part, List<PlanReading> rules) => part.Readings = rules;

    protected override string Key(PlanReading rule) => rule.Code;

    protected override RuleRow Row(PlanPart part, PlanReading? rule) => new(rule?.Code ?? "", rule?.Title ?? "", rule?.Clause ?? "",
        [new("Chosen", "本市的读法", rule?.Chosen ?? "", RuleInput.Radio) { Options = [.. (rule?.Options ?? []).Select(option => (option.Code, option.Title))] }]) { Words = rule?.Words ?? "" };

    protected override PlanReading? Read(PlanPart part, PlanReading? old, RowReader row) => old is null ? null : old with { Chosen = row.Choice("Chosen", [old.Chosen, .. old.Options.Select(option => option.Code)]) };
}
