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

    public override bool IsOpen => false;

    protected override List<PlanAmount> Get(PlanPart part) => part.Amounts;

    protected override void Set(PlanPart part, List<PlanAmount> rules) => part.Amounts = rules;

    protected override string Key(PlanAmount rule) => rule.Code;

    protected override RuleRow Row(PlanPart part, PlanAmount? rule) =>
        new(rule?.Code ?? "", part.Standards.Select(standard => standard.Tier(rule?.Code)?.Title).OfType<string>().FirstOrDefault(rule?.Code ?? ""), rule?.Clause ?? "",
        [new("Yuan", "金额（元）", rule?.Fen is { } fen ? (fen / 100m).ToString("0.00", CultureInfo.InvariantCulture) : "") { Hint = "例如 8000 或 8000.50" }, Clause(part, rule?.Clause ?? "")]);

    protected override PlanAmount? Read(PlanPart part, PlanAmount? old, RowReader row) => old is null ? null : new PlanAmount(old.Code, Fen(row), ReadClause(part, row));

    private static long? Fen(RowReader row)
    {
        var text = FullWidth.Fold(row.Text("Yuan", 20));
        if (text.Length == 0) return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var yuan) && yuan <= 100_000_000 && yuan * 100 == decimal.Truncate(yuan * 100)) return (long)(yuan * 100);
        row.Wrong("Yuan", "金额写成 8000 或 8000.50，最多两位小数。");
        return null;
    }
}
