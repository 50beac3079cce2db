using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.RuleForms;

internal sealed class ReadingRules : RuleKind<PlanReading>
{
    public override string Name => "Readings";

    public override string Title => "读法";

    public override string Hint => "通知的话有几种读法的地方，本市怎么读。只有一种的，写明本站怎么办。";

    protected override List<PlanReading> Get(PlanPart part) => part.Readings;

    protected override void Set(PlanPart part, List<PlanReading> rules) => part.Readings = rules;

    protected override string Key(PlanReading rule) => rule.Code;

    protected override RuleRow Row(PlanPart part, PlanReading? rule) => rule is null
        ? new("", "新的读法", "",
        [
            Code("代号", null), new("Title", "问题", ""), new("Words", "通知的话", "") { Hint = "只摘有几种读法的那几个字" },
            new("Options", "有哪几种读法", "", RuleInput.Lines) { Hint = "一行一种：代号|怎么读。第一行是本市现在的读法，存好以后可以改选。" }, Clause(part, ""),
        ])
        : new(rule.Code, rule.Title, rule.Clause, [new("Chosen", "本市的读法", rule.Chosen, RuleInput.Radio) { Options = [.. rule.Options.Select(option => (option.Code, option.Title))] }]) { Words = rule.Words };

    protected override PlanReading? Read(PlanPart part, PlanReading? old, RowReader row)
    {
        if (old is not null) return old with { Chosen = row.Choice("Chosen", [old.Chosen, .. old.Options.Select(option => option.Code)]) };
        var options = row.Coded("Options", 100).Select(option => new ReadingOption(option.Code, option.Title)).ToList();
        return options.Count == 0 ? null : new PlanReading(ReadCode(null, row), row.Text("Title", 100, required: true), ReadClause(part, row)) { Words = row.Text("Words", 60, required: true), Options = options, Chosen = options[0].Code };
    }
}
