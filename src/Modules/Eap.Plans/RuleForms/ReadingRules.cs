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
            .. Code(part, "是哪一项", null, KnownRules.Readings.Select(known => (known.Code, known.Title))), new("Title", "问题", ""), new("Words", "通知的话", "") { Hint = "只摘有几种读法的那几个字" },
            new("Options", "有哪几种读法", "", RuleInput.Lines) { Hint = "一行一种。第一行是本市现在的读法，存好以后可以改选。上面选了本站认得的一项，就空着：本站只按它认得的读法办。" }, Clause(part, ""),
        ])
        : new(rule.Code, rule.Title, rule.Clause, [new("Chosen", "本市的读法", rule.Chosen, RuleInput.Radio) { Options = [.. rule.Options.Select(option => (option.Code, option.Title))] }]) { Words = rule.Words };

    protected override PlanReading? Read(PlanPart part, PlanReading? old, RowReader row)
    {
        if (old is not null) return old with { Chosen = row.Choice("Chosen", [old.Chosen, .. old.Options.Select(option => option.Code)]) };
        var code = ReadCode(part, null, row);
        var known = KnownRules.Readings.FirstOrDefault(one => one.Code == code).Options ?? [];
        var options = row.Coded("Options", 100, (title, at) => known.FirstOrDefault(option => option.Title == title)?.Code ?? $"{(char)('A' + Math.Min(at, 25))}", required: known.Count == 0).Select(option => new ReadingOption(option.Code, option.Title)).ToList();
        if (options.Count == 0 && !row.Problems.ContainsKey("Options")) options = [.. known];
        if (known.Count > 0 && options.Exists(option => known.All(one => one.Code != option.Code))) row.Wrong("Options", $"这一项本站只认得：{string.Join('；', known.Select(option => option.Title))}。空着就是这几种。");
        return options.Count == 0 ? null : new PlanReading(code, row.Text("Title", 100, required: true), ReadClause(part, row)) { Words = row.Text("Words", 60, required: true), Options = options, Chosen = options[0].Code };
    }
}
