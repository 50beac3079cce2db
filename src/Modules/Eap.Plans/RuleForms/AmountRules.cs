using System.Globalization;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Text;

namespace Eap.Plans.RuleForms;

internal sealed class AmountRules : RuleKind<PlanAmount>
{
    public override string Name => "Amounts";

    public override string Title => "补助金额";

    public override string Hint => "空着就是待录入：不能付款，也不会编一个数。付款按作出决定那天的金额。";

    protected override List<PlanAmount> Get(PlanPart part) => part.Amounts;

    protected override void Set(PlanPart part, List<PlanAmount> rules) => part.Amounts = rules;

    protected override string Key(PlanAmount rule) => rule.Code;

    protected override RuleRow Row(PlanPart part, PlanAmount? rule) =>
        new(rule?.Code ?? "", rule is null ? "新的金额" : part.Standards.Select(standard => standard.Tier(rule.Code)?.Title).OfType<string>().FirstOrDefault(rule.Code), rule?.Clause ?? "",
        [.. Of(part, rule), new("Yuan", "金额（元）", rule?.Fen is { } fen ? (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture) : "") { Hint = "例如 8000 或 8000.50" }, Clause(part, rule?.Clause ?? "")]);

    protected override PlanAmount Read(PlanPart part, PlanAmount? old, RowReader row) =>
        new PlanAmount(old?.Code ?? row.Choice("Code", Tiers(part).Select(tier => tier.Code)), Fen(row), ReadClause(part, row));

    // Which class it is for is chosen once; after that the row bears its name.
    private static IEnumerable<RuleField> Of(PlanPart part, PlanAmount? rule)
    {
        if (rule is null) yield return new RuleField("Code", "哪一档（类）", "", RuleInput.Select) { Options = [("", "请选择"), .. Tiers(part).Select(tier => (tier.Code, tier.Title))], Hint = "先要有标准，才有档（类）" };
    }

    private static IEnumerable<StandardTier> Tiers(PlanPart part) => part.Standards.SelectMany(standard => standard.Tiers).Where(tier => part.Amounts.TrueForAll(amount => amount.Code != tier.Code)).DistinctBy(tier => tier.Code);

    private static long? Fen(RowReader row)
    {
        var text = FullWidth.Fold(row.Text("Yuan", 20));
        if (text.Length == 0) return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan) && yuan <= 100_000_000 && yuan * 100 == decimal.Truncate(yuan * 100)) return (long)(yuan * 100);
        row.Wrong("Yuan", "金额写成 8000 或 8000.50，最多两位小数。");
        return null;
    }
}
