using System.Globalization;
using Eap.Organizations.Directory;
using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.RuleForms;

internal sealed class TargetRules : RuleKind<PlanTarget>
{
    public override string Name => "Targets";

    public override string Title => "目标";

    protected override List<PlanTarget> Get(PlanPart part) => part.Targets;

    protected override void Set(PlanPart part, List<PlanTarget> rules) => part.Targets = rules;

    protected override string Key(PlanTarget rule) => rule.Code;

    protected override RuleRow Row(PlanPart part, PlanTarget? rule) => new(rule?.Code ?? "", rule is null ? "新的目标" : $"{rule.Title} {rule.Figure}", rule?.Clause ?? "",
    [
        Metric(part, rule), new("Title", "名称", rule?.Title ?? ""),
        new("Number", "数字", rule?.Number.ToString(CultureInfo.InvariantCulture) ?? "", RuleInput.Number), new("Unit", "单位", rule?.Unit ?? ""), new("AsWritten", "通知的写法", rule?.AsWritten ?? "") { Hint = "例如 30余场；空着就写数字和单位" },
        Clause(part, rule?.Clause ?? ""), Either("IsYearly", "期间", rule?.IsYearly ?? true, "每年", "全期"),
        new("Basis", "哪些算", (rule?.Basis ?? TargetBasis.New).ToString(), RuleInput.Select) { Options = [("New", "期间内新的"), ("InPlace", "到期末还在的")] },
        new("Counts", "数字是", (rule?.Counts ?? CountKind.Items).ToString(), RuleInput.Select) { Options = [("Items", "件数"), ("Persons", "人"), ("PersonTimes", "人次")] },
        new("Scope", "对谁（写给人看）", rule?.Scope ?? "") { Hint = "全市的空着" }, .. ScopeFields(part, rule),
        Either("IsWaivable", "能不能免", rule?.IsWaivable ?? false, "原则上，有理由可以免", "不能免"), .. Code(part, "", rule?.Code, []),
    ]);

    // What the plan counts already can be counted by another target of it.
    private static RuleField Metric(PlanPart part, PlanTarget? rule) => rule is not null
        ? new("Metric", "数什么", rule.Metric) { IsLocked = true, Options = [(rule.Metric, KnownRules.TitleOf(Metrics(part), rule.Metric))] }
        : new("Metric", "数什么", "", RuleInput.Select) { Options = [("", "别的：在登记台账里单独数"), .. Metrics(part)] };

    private static IEnumerable<(string Code, string Title)> Metrics(PlanPart part) => KnownRules.Metrics
        .Concat(part.Targets.Select(target => (target.Metric, target.Title))).Concat(part.Allotments.Select(table => (table.Metric, table.Title))).DistinctBy(one => one.Item1);

    private static IEnumerable<RuleField> ScopeFields(PlanPart part, PlanTarget? rule)
    {
        var scope = rule?.AppliesTo;
        yield return new RuleField("Kinds", "各单位的任务：哪几类单位", string.Join('\n', scope?.Kinds ?? []), RuleInput.Checks) { Options = [.. OrganizationKinds.All.Where(kind => kind.Kind != OrganizationKind.Group).Select(kind => (kind.Kind.ToString(), kind.Title))], Hint = "全市的目标都不选" };
        yield return new RuleField("Level", "这几类单位", (scope?.Level ?? ScopeLevel.Each).ToString(), RuleInput.Select) { Options = [("Each", "自己"), ("Subordinate", "的下属单位")] };
        yield return new RuleField("Threshold", "职工数门槛", scope?.Threshold ?? "", RuleInput.Select) { Options = [("", "不看职工数"), .. part.Thresholds.Select(threshold => (threshold.Code, $"{threshold.Title}：{threshold}"))] };
    }

    protected override PlanTarget? Read(PlanPart part, PlanTarget? old, RowReader row)
    {
        var code = ReadCode(part, old?.Code, row);
        var metric = old?.Metric ?? (row.Choice("Metric", ["", .. Metrics(part).Select(one => one.Code)]) is { Length: > 0 } chosen ? chosen : code);
        var kinds = row.Ticked("Kinds").Select(kind => Enum.TryParse<OrganizationKind>(kind, out var known) && Enum.IsDefined(known) ? known : (OrganizationKind?)null).OfType<OrganizationKind>().ToList();
        var threshold = row.Choice("Threshold", ["", .. part.Thresholds.Select(known => known.Code)]);
        var scope = new TargetScope { Kinds = kinds, Level = Enum.Parse<ScopeLevel>(row.Choice("Level", Enum.GetNames<ScopeLevel>())), Threshold = threshold.Length > 0 ? threshold : null, OrganizationCode = old?.AppliesTo?.OrganizationCode };
        if (row.Number("Number", 0, 1_000_000) is not { } number) return null;
        return (old ?? new PlanTarget(code, metric, "", 0, "", "")) with
        {
            Title = row.Text("Title", 60, required: true), Number = number, Unit = row.Text("Unit", 10, required: true), AsWritten = row.Text("AsWritten", 60), Clause = ReadClause(part, row), IsYearly = row.Flag("IsYearly"),
            Basis = Enum.Parse<TargetBasis>(row.Choice("Basis", Enum.GetNames<TargetBasis>())), Counts = Enum.Parse<CountKind>(row.Choice("Counts", Enum.GetNames<CountKind>())),
            Scope = row.Text("Scope", 100), AppliesTo = kinds.Count > 0 || scope.OrganizationCode is not null ? scope : null, IsWaivable = row.Flag("IsWaivable"),
        };
    }
}
