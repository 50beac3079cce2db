using Eap.Workflows.Admin.Versions;
using Eap.Workflows.Tests.Engine;
using Eap.Workflows.Types;

namespace Eap.Workflows.Tests.Unit;

public sealed class WorkflowComparisonTests
{
    private static readonly WorkflowComparison Comparison = new(PlainActivity.Catalog, new Words<WorkflowComparison>());

    [Fact]
    public void Compare_TheSame_SaysNothing() => Assert.Empty(Compare(Base(), Base()));

    [Fact]
    public void Compare_StepsPropertiesAndWays_AreNamedInWords()
    {
        var after = new Flow("x").Start("s", "Begin").Then("a", "Ask", new { Permission = "Publish", ActivityMetadata = new { Title = "终审" } }).Then("n", "Do").Go("s", "a").Go("a", "n", "Passed");

        var lines = Compare(Base(), after);

        Assert.Contains("删去了“活动 Fork”", lines);
        Assert.Contains("新加了“活动 Do”", lines);
        Assert.Contains("“初审”改名为“终审”", lines);
        Assert.Contains("“终审”的“由谁办”：Edit → Publish", lines);
        Assert.Contains("“终审”的“结果 Passed”接到：活动 Fork → 活动 Do", lines);
        Assert.Equal(5, lines.Count);
    }

    [Fact]
    public void Compare_Settings_AreNamed() => Assert.Contains("改为同一件事同时只办一次", Comparison.Compare(Read(Base()), WorkflowType.Read(Base().Build(singleton: true).ToJsonString())));

    private static Flow Base() => new Flow("x").Start("s", "Begin").Then("a", "Ask", new { Permission = "Edit", ActivityMetadata = new { Title = "初审" } }).Then("f", "Fork").Go("s", "a").Go("a", "f", "Passed");

    private static IReadOnlyList<string> Compare(Flow before, Flow after) => Comparison.Compare(Read(before), Read(after));

    private static WorkflowType Read(Flow flow) => WorkflowType.Read(flow.Build().ToJsonString());
}
