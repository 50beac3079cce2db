using Eap.Workflows.Activities;
using Eap.Workflows.Types;

namespace Eap.Workflows.Tests.Unit;

/// <summary>A kind of step for tests without a site.</summary>
internal sealed class PlainActivity(string name, bool isEvent = false, string[]? outcomes = null, ActivityProperty[]? properties = null) : Activity
{
    /// <summary>The kinds most of these tests use.</summary>
    public static readonly ActivityCatalog Catalog = new(
    [
        new PlainActivity("Begin", isEvent: true), new PlainActivity("Ask", isEvent: true, ["Passed", "Returned"],
        [
            new("Permission", "由谁办", PropertyKind.Permission) { IsRequired = true }, new("DifferentFrom", "不能和这些环节是同一个人", PropertyKind.Activities),
            new("Days", "几天", PropertyKind.Number), new("Place", "在哪一级", PropertyKind.Choice) { Choices = [("Own", "本级")] },
        ]),
        new PlainActivity("Do"), new PlainActivity("Fork", outcomes: ["True", "False"], properties: [new("Condition", "条件", PropertyKind.Expression)]), new PlainActivity("Try", outcomes: ["Done", "Failed"]),
        new PlainActivity("Decide", isEvent: true, [], [new("Outcomes", "可选结论", PropertyKind.Outcomes) { IsRequired = true }, new("Fields", "字段", PropertyKind.List), new("Quick", "加急", PropertyKind.Flag)]),
    ]);

    public override string Name => name;

    public override string Title => $"活动 {name}";

    public override string Category => "测试";

    public override bool IsEvent => isEvent;

    public override IReadOnlyList<ActivityProperty> Properties => properties ?? [];

    public override IReadOnlyList<Outcome> Outcomes(ActivityRecord record) => outcomes is []
        ? [.. Review.ReviewOutcome.Read(record).Select(outcome => new Outcome(outcome.Name, outcome.Label))]
        : [.. (outcomes ?? ["Done"]).Select(outcome => new Outcome(outcome, $"结果 {outcome}", IsFailure: outcome == "Failed"))];

    public override IEnumerable<string> Check(ActivityRecord record) => Expressions.ExpressionProblems.Of(record.Text("Condition"));

    public override Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken) => Task.FromResult(ActivityResult.Go());
}
