using System.Globalization;
using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.RuleForms;

/// <summary>Standards: a tier is a small table, and lines that are pasted below it, so that a city can enter what its own rules say (待录入) and add what the notice's 等 leaves room for.</summary>
internal sealed class StandardRules : RuleKind<PlanStandard>
{
    private const char Separator = '|';
    private const string ExistenceOnly = "只看有无";
    private const string NewTiers = nameof(NewTiers);

    public override string Name => "Standards";

    public override string Title => "标准";

    public override string Hint => "每一档（类）要求什么、凭什么看出来。一项也没有就是待录入。把一行清空，就去掉了这一项。";

    protected override List<PlanStandard> Get(PlanPart part) => part.Standards;

    protected override void Set(PlanPart part, List<PlanStandard> rules) => part.Standards = rules;

    protected override string Key(PlanStandard rule) => rule.Code;

    protected override RuleRow Row(PlanPart part, PlanStandard? rule) => new(rule?.Code ?? "", rule?.Title ?? "新的标准", rule?.Clause ?? "",
    [
        .. Code(part, "量什么的", rule?.Code, KnownRules.Standards).Where(field => !field.IsCode), new("Title", "名称", rule?.Title ?? ""), Clause(part, rule?.Clause ?? ""), Either("IsCumulative", "档之间", rule?.IsCumulative ?? false, "累加：高档要先满足低档", "并列"),
        .. (rule?.Tiers ?? []).Select(Tier), new(NewTiers, rule is null ? "有哪几档（类）" : "再加几档（类）", "", RuleInput.Lines) { Hint = "一行一档的名称，低的在前。存好以后再填每一档的要求。" },
        .. Code(part, "", rule?.Code, []),
    ]);

    protected override PlanStandard Read(PlanPart part, PlanStandard? old, RowReader row)
    {
        IReadOnlyList<StandardTier> known = old?.Tiers ?? [];
        var code = ReadCode(part, old?.Code, row);
        var added = row.Coded(NewTiers, 60, (_, at) => string.Create(CultureInfo.InvariantCulture, $"{code}Tier{known.Count + 1 + at}"), required: old is null).Select(tier => new StandardTier(tier.Code, tier.Title)).ToList();
        if (added.Find(tier => known.Any(there => there.Code == tier.Code)) is { } twice) row.Wrong(NewTiers, $"已经有代号是 {twice.Code} 的一档。");
        var taken = known.SelectMany(tier => tier.Checks.Select(check => check.Id).Concat(row.Rows(Field(tier)).Select(check => check.Id))).ToHashSet();
        return new PlanStandard(code, row.Text("Title", 100, required: true), ReadClause(part, row), row.Flag("IsCumulative"))
        {
            Tiers = [.. known.Select((tier, at) => tier with { Checks = [.. Checks(tier, (char)('A' + Math.Min(at, 25)), taken, row)] }), .. added],
        };
    }

    private static string Field(StandardTier tier) => $"Tier.{tier.Code}";

    private static RuleField Tier(StandardTier tier)
    {
        IReadOnlyList<CheckRow> rows = [.. tier.Checks.Select(CheckRow.Of)];
        return new RuleField(Field(tier), tier.Title, string.Join('\n', rows), RuleInput.Table) { Rows = rows, Hint = tier.IsPending ? "待录入" : $"{tier.Checks.Count} 项" };
    }

    private static List<StandardCheck> Checks(StandardTier tier, char letter, HashSet<string> taken, RowReader row)
    {
        var field = Field(tier);
        var checks = new List<StandardCheck>();
        foreach (var typed in row.Rows(field).Concat(row.Lines(field).Select(line => Pasted(line, field, row)).OfType<CheckRow>()))
        {
            if (typed.Title.Length is 0 or > 200 || typed.Evidence.Length > 200) row.Wrong(field, $"“{(typed.Title.Length > 0 ? typed.Title : typed.Evidence)}”：要写明要求什么，要求和凭什么各不超过 200 个字。");
            if (typed.Id.Length > 16) row.Wrong(field, $"编号“{typed.Id}”太长，最多 16 个字。");
            checks.Add(new StandardCheck(typed.Id.Length > 0 ? typed.Id : Next(letter, taken), typed.Title, typed.Evidence, typed.IsExistenceOnly));
        }

        return checks;
    }

    // A number that was given stands in decisions: no new row gets it again.
    private static string Next(char letter, HashSet<string> taken)
    {
        var number = 1;
        while (!taken.Add(string.Create(CultureInfo.InvariantCulture, $"{letter}{number}"))) number++;
        return string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");
    }

    // A line is what is asked; who has a table of cells divided by bars may paste it as it is.
    private static CheckRow? Pasted(string line, string field, RowReader row)
    {
        var cells = line.Replace('｜', Separator).Split(Separator, StringSplitOptions.TrimEntries);
        if (cells.Length == 1) return new CheckRow("", cells[0], "", false);
        if (cells.Length <= 4 && cells[0].Length > 0 && cells[1].Length > 0 && (cells.Length < 4 || cells[3] == ExistenceOnly)) return new CheckRow(cells[0], cells[1], cells.ElementAtOrDefault(2) ?? "", cells.Length == 4);
        row.Wrong(field, $"这一行读不懂：“{line}”。一行写一项要求，不用竖线。");
        return null;
    }
}
