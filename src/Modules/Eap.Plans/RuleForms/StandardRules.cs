using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.RuleForms;

/// <summary>Standards: a tier is a text of lines, so that a city can paste what its own rules say (待录入) and add what the notice's 等 leaves room for.</summary>
internal sealed class StandardRules : RuleKind<PlanStandard>
{
    private const char Separator = '|';
    private const string ExistenceOnly = "只看有无";
    private const string NewTiers = nameof(NewTiers);

    public override string Name => "Standards";

    public override string Title => "标准";

    public override string Hint => "一行一项：编号|要求|凭什么。只看有没有、不看内容的，再加 |只看有无。一项没有就是待录入。";

    protected override List<PlanStandard> Get(PlanPart part) => part.Standards;

    protected override void Set(PlanPart part, List<PlanStandard> rules) => part.Standards = rules;

    protected override string Key(PlanStandard rule) => rule.Code;

    protected override RuleRow Row(PlanPart part, PlanStandard? rule) => new(rule?.Code ?? "", rule?.Title ?? "新的标准", rule?.Clause ?? "",
    [
        Code("代号", rule?.Code), new("Title", "名称", rule?.Title ?? ""), Clause(part, rule?.Clause ?? ""), Either("IsCumulative", "档之间", rule?.IsCumulative ?? false, "累加：高档要先满足低档", "并列"),
        .. (rule?.Tiers ?? []).Select(tier => new RuleField($"Tier.{tier.Code}", tier.Title, string.Join('\n', tier.Checks.Select(Line)), RuleInput.Lines) { Hint = tier.IsPending ? "待录入" : $"{tier.Checks.Count} 项" }),
        new(NewTiers, rule is null ? "有哪几档（类）" : "再加几档（类）", "", RuleInput.Lines) { Hint = "一行一档，低的在前：代号|名称。存好以后再填每一档的要求。" },
    ]);

    protected override PlanStandard Read(PlanPart part, PlanStandard? old, RowReader row)
    {
        IReadOnlyList<StandardTier> known = old?.Tiers ?? [];
        var added = row.Coded(NewTiers, 60, required: old is null).Select(tier => new StandardTier(tier.Code, tier.Title)).ToList();
        if (added.Find(tier => known.Any(there => there.Code == tier.Code)) is { } twice) row.Wrong(NewTiers, $"已经有代号是 {twice.Code} 的一档。");
        return new PlanStandard(ReadCode(old?.Code, row), row.Text("Title", 100, required: true), ReadClause(part, row), row.Flag("IsCumulative"))
        {
            Tiers = [.. known.Select(tier => tier with { Checks = [.. row.Lines($"Tier.{tier.Code}").Select(line => Check(line, $"Tier.{tier.Code}", row))] }), .. added],
        };
    }

    private static string Line(StandardCheck check) => string.Join(Separator, new[] { check.Id, check.Title, check.Evidence }.Concat(check.IsExistenceOnly ? [ExistenceOnly] : []));

    private static StandardCheck Check(string line, string field, RowReader row)
    {
        var cells = line.Replace('｜', Separator).Split(Separator, StringSplitOptions.TrimEntries);
        if (cells.Length is < 2 or > 4 || cells[0].Length is 0 or > 16 || cells[1].Length is 0 or > 200 || (cells.Length == 4 && cells[3] != ExistenceOnly))
            row.Wrong(field, $"这一行读不懂：“{line}”。写成 编号|要求|凭什么。");
        return new StandardCheck(cells[0], cells.ElementAtOrDefault(1) ?? "", cells.ElementAtOrDefault(2) ?? "", cells.Length == 4);
    }
}
