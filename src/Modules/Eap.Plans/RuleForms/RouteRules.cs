using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.RuleForms;

internal sealed class RouteRules : RuleKind<PlanRoute>
{
    private static readonly IReadOnlyList<(string Value, string Words)> Ways = [($"{PlanRoute.Superior}\n{PlanRoute.Centre}", "先上级工会，再服务中心"), (PlanRoute.Centre, "直接到服务中心")];

    public override string Name => "Routes";

    public override string Title => "路径";

    protected override List<PlanRoute> Get(PlanPart part) => part.Routes;

    protected override void Set(PlanPart part, List<PlanRoute> rules) => part.Routes = rules;

    protected override string Key(PlanRoute rule) => rule.Code;

    protected override RuleRow Row(PlanPart part, PlanRoute? rule) => new(rule?.Code ?? "", rule?.Title ?? "新的路径", rule?.Clause ?? "",
        [.. Code(part, "是哪一项", rule?.Code, KnownRules.Routes), new("Title", "名称", rule?.Title ?? ""), new("Steps", "经过谁", string.Join('+', rule?.Steps ?? []), RuleInput.Select) { Options = [.. Ways.Select(way => (way.Value.Replace('\n', '+'), way.Words))] }, Clause(part, rule?.Clause ?? "")]);

    protected override PlanRoute Read(PlanPart part, PlanRoute? old, RowReader row) =>
        new(ReadCode(part, old?.Code, row), row.Choice("Steps", Ways.Select(way => way.Value.Replace('\n', '+'))).Split('+'), ReadClause(part, row)) { Title = row.Text("Title", 60, required: true) };
}
